package org.waystage.commandline.time;

import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.statistics.SelectionText;

/** The numbers of cases by how they count, and those left out, as text. */
final class CountsText {
    private CountsText() {}

    /** Writes the numbers. */
    static void write(StageTimeCounts times, String indent, Console console) {
        String language = console.language();
        long events = times.count(CaseTime.Kind.EVENT)
                + times.count(CaseTime.Kind.INTERVAL)
                + times.count(CaseTime.Kind.LEFT_CENSORED);
        long censored = times.count(CaseTime.Kind.RIGHT_CENSORED);
        long leftOut = times.count(CaseTime.Kind.LEFT_OUT);
        String counts = times.question().competing().isEmpty()
                ? TimeToPhrases.COUNTS.in(language, times.cases(), events, censored, leftOut)
                : TimeToPhrases.COUNTS_COMPETING.in(
                        language, times.cases(), events, times.count(CaseTime.Kind.COMPETING), censored, leftOut);
        console.prose(indent + counts);
        times.leftOut().forEach((reason, number) -> {
            if (reason != CaseTime.Reason.OTHER_NATURE && reason != CaseTime.Reason.PART_OF_ANOTHER) {
                console.prose(indent + TimeToPhrases.LEFT_OUT.in(language, number, reason.text(language)));
            }
        });
        SelectionText.write(times.selection(), indent + "  ", console);
    }
}
