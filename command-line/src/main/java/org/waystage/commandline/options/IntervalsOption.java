package org.waystage.commandline.options;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.share.IntervalMethod;
import org.waystage.results.Result;
import org.waystage.results.StatisticOption;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/**
 * The options of commands that show intervals of shares without a stated population: whether they do so even for a
 * collection, and by which method.
 */
public final class IntervalsOption {
    @Option(names = "--intervals", paramLabel = "WHEN", converter = When.class)
    private @Nullable String when;

    @Option(names = "--interval-method", paramLabel = "METHOD", converter = How.class)
    private @Nullable IntervalMethod method;

    static final class When implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return OneOf.of(text, StatisticOption.INTERVALS.choices(), word -> word);
        }
    }

    static final class How implements ITypeConverter<IntervalMethod> {
        @Override
        public IntervalMethod convert(String text) {
            return IntervalMethod.of(OneOf.of(text, StatisticOption.INTERVAL.choices(), word -> word))
                    .orElseThrow();
        }
    }

    /** Returns whether intervals were requested or declined, if either; naming a method requests them. */
    public Optional<Boolean> asked() {
        return Optional.ofNullable(when).map("always"::equals).or(() -> method().map(any -> true));
    }

    /** Returns the requested method. */
    public Optional<IntervalMethod> method() {
        return Optional.ofNullable(method);
    }

    /** Returns a result with or without intervals, as requested. */
    public Result of(Result result) {
        Result shown = asked().map(result::withIntervals).orElse(result);
        return method().map(shown::withIntervalsBy).orElse(shown);
    }
}
