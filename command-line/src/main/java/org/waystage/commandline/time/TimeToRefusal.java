package org.waystage.commandline.time;

import org.waystage.analysis.RefusedException;
import org.waystage.commandline.console.Console;

/** Says why there is no answer, and which options ask what the records carry. */
final class TimeToRefusal {
    private TimeToRefusal() {}

    static void say(RefusedException refusal, Console console) {
        String language = console.language();
        console.say("waystage: " + TimeToPhrases.REFUSED.in(language));
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

    private static String option(RefusedException.Offer offer) {
        return switch (offer) {
            case CALENDAR -> "--calendar DATE";
            case EXACT_ORIGINS -> "--exact-only";
            case EXACT_ORIGINS_TURNBULL -> "--exact-only --turnbull";
            case EXACT_TARGETS -> "--exact-targets";
            case EXACT_ORIGINS_TARGETS -> "--exact-only --exact-targets";
            case TURNBULL -> "--turnbull";
            case SEPARATE_GROUPS, FEWER_GROUPS, SAME_REGION, SAME_KIND -> ""; // never offered for a time
        };
    }
}
