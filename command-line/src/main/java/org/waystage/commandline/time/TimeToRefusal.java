package org.waystage.commandline.time;

import java.util.List;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Wording;

/** Writes why there is no answer, and the commands for questions that the records can answer. */
final class TimeToRefusal {
    private final StageTimeCounts times;
    private final TimeOffers offers;
    private final RefusedException refusal;
    private final Console console;
    private final String language;

    TimeToRefusal(TimeOffers offers, RefusedException refusal, Console console) {
        this.times = offers.times();
        this.offers = offers;
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
        say(TimeToPhrases.REFUSED);
        for (RefusedException.Obstacle obstacle : refusal.obstacles()) {
            say(
                    TimeToPhrases.OBSTACLE,
                    obstacle.cases(),
                    obstacle.of(),
                    obstacle.reason().text(language));
        }
        List<TimeOffers.Instead> instead = offers.of(refusal);
        if (instead.isEmpty()) {
            return;
        }
        say(TimeToPhrases.INSTEAD);
        for (TimeOffers.Instead one : instead) {
            console.prose("  " + one.offer().text(language));
            console.println("    " + one.call()); // on a separate line, ready to be copied
        }
    }

    private void say(Phrase phrase, Object... values) {
        console.prose(phrase.in(language, values));
    }
}
