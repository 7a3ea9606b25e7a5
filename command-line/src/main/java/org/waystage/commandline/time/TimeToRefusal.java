package org.waystage.commandline.time;

import org.waystage.analysis.RefusedException;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Wording;

/** Says why there is no answer, and which options ask what the records carry. */
final class TimeToRefusal {
    private final StageTimeCounts times;
    private final RefusedException refusal;
    private final Console console;
    private final String language;

    TimeToRefusal(StageTimeCounts times, RefusedException refusal, Console console) {
        this.times = times;
        this.refusal = refusal;
        this.console = console;
        this.language = console.language();
    }

    void write() {
        Wording wording = new Wording(language);
        say(
                TimeToPhrases.TITLE,
                TimeToPhrases.milestone(times.question().to(), wording),
                TimeToPhrases.origin(times, wording),
                times.asOf());
        boolean ofDays = refusal.obstacles().stream().allMatch(obstacle -> isOfDays(obstacle.reason()));
        say(ofDays ? TimeToPhrases.REFUSED : TimeToPhrases.REFUSED_HERE);
        for (RefusedException.Obstacle obstacle : refusal.obstacles()) {
            say(
                    TimeToPhrases.OBSTACLE,
                    obstacle.cases(),
                    obstacle.of(),
                    obstacle.reason().text(language));
        }
        if (refusal.offers().isEmpty()) {
            return;
        }
        say(TimeToPhrases.INSTEAD);
        int width = refusal.offers().stream()
                .mapToInt(offer -> option(offer).length())
                .max()
                .orElse(0);
        for (RefusedException.Offer offer : refusal.offers()) {
            String option = option(offer);
            console.prose("  " + option + " ".repeat(width - option.length()) + "  " + offer.text(language));
        }
    }

    private void say(Phrase phrase, Object... values) {
        console.prose(phrase.in(language, values));
    }

    /** Returns whether a reason is that days are not known, and not that too few cases are under observation. */
    private static boolean isOfDays(RefusedException.Reason reason) {
        return switch (reason) {
            case ORIGIN_NOT_EXACT, TARGET_NOT_EXACT, TARGET_BEFORE_SEEN, END_NOT_EXACT -> true;
            default -> false;
        };
    }

    private static String option(RefusedException.Offer offer) {
        return switch (offer) {
            case CALENDAR -> "--calendar DATE";
            case EXACT_ORIGINS -> "--exact-only";
            case EXACT_ORIGINS_TURNBULL -> "--exact-only --turnbull";
            case EXACT_TARGETS -> "--exact-targets";
            case EXACT_ORIGINS_TARGETS -> "--exact-only --exact-targets";
            case TURNBULL -> "--turnbull";
            case LATER_START -> "--start-after DAYS";
            case SHORTER_HORIZON -> "--mean DAYS";
            case FROM_ORIGIN -> "--entry origin";
            case SEPARATE_GROUPS, FEWER_GROUPS, SAME_REGION, SAME_KIND -> ""; // never offered for a time
        };
    }
}
