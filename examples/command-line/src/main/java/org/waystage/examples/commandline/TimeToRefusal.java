package org.waystage.examples.commandline;

import org.waystage.analysis.CaseTime;
import org.waystage.analysis.StageTimes;
import org.waystage.analysis.TimeInterval;

/** Says why there is no answer, and which options ask what the records carry. */
final class TimeToRefusal {
    private TimeToRefusal() {}

    static void say(StageTimes times, Console console) {
        String language = console.language();
        console.say("waystage: " + TimeToPhrases.REFUSED.in(language));
        long origins = times.question().exactOriginsOnly()
                ? 0
                : times.leftOut().getOrDefault(CaseTime.Reason.ORIGIN_NOT_EXACT, 0L);
        reason(TimeToPhrases.ORIGIN_INTERVAL, origins, times, console);
        reason(TimeToPhrases.TARGET_INTERVAL, times.count(CaseTime.Kind.INTERVAL), times, console);
        reason(TimeToPhrases.TARGET_BEFORE, times.count(CaseTime.Kind.LEFT_CENSORED), times, console);
        long ends = times.cases().stream()
                .filter(one -> one.kind() == CaseTime.Kind.COMPETING
                        && !one.time().map(TimeInterval::isExact).orElse(false))
                .count();
        reason(TimeToPhrases.END_INTERVAL, ends, times, console);
        console.say(TimeToPhrases.INSTEAD.in(language));
        if (origins > 0) {
            console.say(TimeToPhrases.OFFER_CALENDAR.in(language));
            console.say(TimeToPhrases.OFFER_EXACT.in(language));
        } else {
            console.say(TimeToPhrases.OFFER_TURNBULL.in(language));
        }
    }

    private static void reason(Phrase phrase, long number, StageTimes times, Console console) {
        if (number > 0) {
            console.say(phrase.in(console.language(), number, times.cases().size()));
        }
    }
}
