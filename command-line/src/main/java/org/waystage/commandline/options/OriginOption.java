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

/** The options for the origin of time, at most one of which is given. */
public final class OriginOption {
    private static final Phrase AFTER = Phrase.of("time.calendar-after");

    @Option(names = "--from", paramLabel = "STAGE")
    private @Nullable Milestone from;

    @Option(names = "--calendar", paramLabel = "DATE")
    private @Nullable LocalDate calendar;

    /** Returns the origin of time; by default, the first record. */
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
     * Ends the command if the origin is a day after the last one whose records count.
     *
     * @param asOf the day as of which cases are counted; an earlier issue date replaces it
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
