package org.waystage.json.internal.shape;

import org.waystage.json.internal.engine.Names;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The numbered names of catalogues; other formats have their own tables, so that they cost catalogues nothing. */
final class CatalogueNames {
    private static final PropertyNameMatcher MATCHER = Names.of(CatalogueShape.CATALOGUE);

    private CatalogueNames() {}

    static PropertyNameMatcher matcher() {
        return MATCHER;
    }
}
