package org.waystage.commandline.options;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.survival.TimeOrigin;
import picocli.CommandLine.Option;

/** The options that say where time starts, of which at most one is given. */
public final class OriginOption {
    @Option(names = "--from", paramLabel = "STAGE")
    private @Nullable Milestone from;

    @Option(names = "--calendar", paramLabel = "DATE")
    private @Nullable LocalDate calendar;

    /** Returns where time starts: at the first record if nothing was asked for. */
    public static TimeOrigin of(@Nullable OriginOption asked) {
        if (asked == null) {
            return TimeOrigin.FIRST_RECORD;
        }
        LocalDate day = asked.calendar;
        Milestone stage = asked.from;
        return day != null
                ? TimeOrigin.calendar(day)
                : stage != null ? TimeOrigin.stage(stage) : TimeOrigin.FIRST_RECORD;
    }
}
