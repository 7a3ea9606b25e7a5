package org.waystage.json.internal.shape;

import org.waystage.json.internal.engine.Shape;
import tools.jackson.core.sym.PropertyNameMatcher;

/** How an object type of the format of catalogues stands in JSON. */
public abstract class ModelShape<T> extends Shape<T> {
    public ModelShape(String type) {
        super(type);
    }

    @Override
    public final PropertyNameMatcher names() {
        return CatalogueNames.matcher();
    }
}
