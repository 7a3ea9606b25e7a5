package org.waystage.report.figures;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is computed when it is first needed, and only once, whichever threads need it.
 *
 * @param <T> the type of the value
 */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private volatile Optional<T> value = Optional.empty();

    public Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Optional<T> known = value;
        return known.isPresent() ? known.get() : compute();
    }

    private synchronized T compute() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}
