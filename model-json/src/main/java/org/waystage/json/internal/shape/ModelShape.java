package org.waystage.json.internal.shape;

import org.waystage.json.internal.engine.Shape;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The form of an object type of the catalogue format in JSON. */
public abstract class ModelShape<T> extends Shape<T> {
    public ModelShape(String type) {
        super(type);
    }

    @Override
    public final PropertyNameMatcher names() {
        return CatalogueNames.matcher();
    }
}
