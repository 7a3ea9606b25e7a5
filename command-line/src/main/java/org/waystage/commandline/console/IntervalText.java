package org.waystage.commandline.console;

import java.util.Optional;
import org.waystage.analysis.Sampling;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.IntervalMethod;
import org.waystage.analysis.share.Share;

/** Intervals of shares as text. There are none if the cases are not a random sample. */
public final class IntervalText {
    private static final String LEFT_OUT = "intervals.left-out.";
    private static final String AS_DRAWN = "intervals.as-drawn.";

    private final Sampling sampling;
    private final boolean shown;

    /**
     * Creates the text.
     *
     * @param sampling how the cases were sampled
     */
    public IntervalText(Sampling sampling) {
        this.sampling = sampling;
        this.shown = sampling.mayBeDrawn();
    }

    /** Returns the heading of a column of intervals; empty if they are not shown, which leaves out the column. */
    public String heading(Phrase words, String language) {
        return shown ? words.in(language) : "";
    }

    /** Returns the interval of a share; empty if intervals are not shown. */
    public String of(Share share, Wording wording) {
        return shown ? wording.interval(share) : "";
    }

    /** Returns an interval with some digits; empty if intervals are not shown. */
    public String of(Optional<Interval> ends, String format, Wording wording) {
        if (!shown) {
            return "";
        }
        return ends.map(one -> wording.decimal(format, one.lower()) + " - " + wording.decimal(format, one.upper()))
                .orElse("-");
    }

    /** Returns the heading of a column of intervals of shares, with their method; empty if they are not shown. */
    public String headingOfShares(Phrase words, String language) {
        String name = new Wording(language).code("interval", IntervalMethod.WILSON.code());
        return shown ? words.in(language) + " (" + name + ")" : "";
    }

    /** Writes what intervals and p values that the answer needs assume about cases that were not sampled; nothing if they were. */
    public static void explainAssumed(Sampling sampling, Console console) {
        say(AS_DRAWN, sampling, console);
    }

    /** Writes why cases that were not sampled have no intervals; nothing if they were sampled. */
    public void explain(Console console) {
        say(LEFT_OUT, sampling, console);
    }

    private static void say(String family, Sampling sampling, Console console) {
        if (!sampling.mayBeDrawn()) {
            console.println("");
            console.prose(Phrase.of(family + sampling.code().orElseThrow()).in(console.language()));
        }
    }
}
