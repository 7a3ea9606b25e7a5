package org.waystage.json;

import tools.jackson.core.sym.PropertyNameMatcher;

/** How an object type of the format of catalogues stands in JSON. */
abstract class ModelShape<T> extends Shape<T> {
    ModelShape(String type) {
        super(type);
    }

    @Override
    final PropertyNameMatcher names() {
        return CatalogueNames.matcher();
    }
}
