package org.waystage.json.internal.shape;

import org.waystage.json.internal.engine.Names;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The numbered names of catalogues; other formats have their own, so that catalogues pay nothing for them. */
final class CatalogueNames {
    private static final PropertyNameMatcher MATCHER = Names.of(CatalogueShape.CATALOGUE);

    private CatalogueNames() {}

    static PropertyNameMatcher matcher() {
        return MATCHER;
    }
}
