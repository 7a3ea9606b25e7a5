package org.waystage.json.internal.engine;

import java.util.function.Supplier;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * A shape of a format of its own, not of catalogues.
 *
 * <p>The names of the format are requested only when they are needed, since they are collected from its shapes.
 */
public abstract class OwnShape<T> extends Shape<T> {
    private final Supplier<PropertyNameMatcher> names;

    protected OwnShape(String type, Supplier<PropertyNameMatcher> names) {
        super(type);
        this.names = names;
    }

    @Override
    public final PropertyNameMatcher names() {
        return names.get();
    }
}
