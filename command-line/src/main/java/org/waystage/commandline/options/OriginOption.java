package org.waystage.commandline.options;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;
import picocli.CommandLine.Option;

/** The options that say where time starts, of which at most one is given. */
public final class OriginOption {
    private static final Phrase AFTER = Phrase.of("time.calendar-after");

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

    /**
     * Ends the command if time starts on a day after the last one of which records count.
     *
     * @param asOf the day as of which is counted, which the issue date replaces if it is earlier
     */
    public static void check(@Nullable OriginOption asked, LocalDate asOf, Catalogue catalogue) {
        LocalDate last = catalogue
                .issued()
                .map(PartialDate::latest)
                .filter(asOf::isAfter)
                .orElse(asOf);
        of(asked).day().filter(last::isBefore).ifPresent(day -> {
            throw new Failure(Failure.USE, AFTER, day, last);
        });
    }
}
