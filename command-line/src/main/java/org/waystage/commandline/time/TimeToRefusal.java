package org.waystage.commandline.time;

import org.waystage.analysis.RefusedException;
import org.waystage.commandline.console.Console;

/** Says why there is no answer, and which options ask what the records carry. */
final class TimeToRefusal {
    private TimeToRefusal() {}

    static void say(RefusedException refusal, Console console) {
        String language = console.language();
        boolean ofDays = refusal.obstacles().stream().allMatch(obstacle -> isOfDays(obstacle.reason()));
        console.say("waystage: " + (ofDays ? TimeToPhrases.REFUSED : TimeToPhrases.REFUSED_HERE).in(language));
        for (RefusedException.Obstacle obstacle : refusal.obstacles()) {
            console.say(TimeToPhrases.OBSTACLE.in(
                    language, obstacle.cases(), obstacle.of(), obstacle.reason().text(language)));
        }
        console.say(TimeToPhrases.INSTEAD.in(language));
        int width = refusal.offers().stream()
                .mapToInt(offer -> option(offer).length())
                .max()
                .orElse(0);
        for (RefusedException.Offer offer : refusal.offers()) {
            String option = option(offer);
            console.say("  " + option + " ".repeat(width - option.length()) + "  " + offer.text(language));
        }
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
