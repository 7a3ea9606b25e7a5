package org.waystage.commandline.options;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.results.Result;
import org.waystage.results.StatisticOption;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The option of commands that show intervals of shares: whether they do, where the catalogue is a collection too. */
public final class IntervalsOption {
    @Option(names = "--intervals", paramLabel = "WHEN", converter = When.class)
    private @Nullable String when;

    static final class When implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return OneOf.of(text, StatisticOption.INTERVALS.choices(), word -> word);
        }
    }

    /** Returns whether intervals were asked for or refused, if anything was said. */
    public Optional<Boolean> asked() {
        return Optional.ofNullable(when).map("always"::equals);
    }

    /** Returns a result with or without intervals, as asked. */
    public Result of(Result result) {
        return asked().map(result::withIntervals).orElse(result);
    }
}
