package org.waystage.results.internal.form;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.waystage.analysis.share.Interval;

/** The ends of intervals that may be absent. Infinite ends are written as absent. */
public final class Ends {
    private Ends() {}

    public static OptionalDouble lower(Optional<Interval> bounds) {
        return of(bounds, ends -> OptionalDouble.of(ends.lower()));
    }

    public static OptionalDouble upper(Optional<Interval> bounds) {
        return of(bounds, ends -> OptionalDouble.of(ends.upper()));
    }

    public static <T> OptionalDouble of(Optional<T> value, Function<T, OptionalDouble> end) {
        return value.map(end).orElse(OptionalDouble.empty());
    }
}
