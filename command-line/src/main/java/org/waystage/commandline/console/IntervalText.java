package org.waystage.commandline.console;

import java.util.Optional;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.IntervalMethod;
import org.waystage.analysis.share.Share;

/** The intervals of shares in a text. Those of a collection, which was not drawn from anything, are shown on request only. */
public final class IntervalText {
    private static final Phrase LEFT_OUT = Phrase.of("intervals.left-out");
    private static final Phrase ON_REQUEST = Phrase.of("intervals.on-request");
    private static final Phrase AS_DRAWN = Phrase.of("intervals.as-drawn");

    private final boolean collection;
    private final boolean shown;
    private final Optional<IntervalMethod> method;

    /**
     * Creates the text.
     *
     * @param asked whether intervals were asked for or refused, if anything was said
     * @param method the method asked for; empty to leave it to each share
     * @param collection whether the cases are a collection
     */
    public IntervalText(Optional<Boolean> asked, Optional<IntervalMethod> method, boolean collection) {
        this.method = method;
        this.collection = collection;
        this.shown = asked.orElse(!collection);
    }

    /** Returns the heading of a column of intervals; nothing if they are not shown, so that the table has no such column. */
    public String heading(Phrase words, String language) {
        return shown ? words.in(language) : "";
    }

    /** Returns the interval of a share; nothing if intervals are not shown. */
    public String of(Share share, Wording wording) {
        return shown ? wording.interval(method.map(share::by).orElse(share)) : "";
    }

    /** Returns an interval with some digits; nothing if intervals are not shown. */
    public String of(Optional<Interval> ends, String format, Wording wording) {
        if (!shown) {
            return "";
        }
        return ends.map(one -> wording.decimal(format, one.lower()) + " - " + wording.decimal(format, one.upper()))
                .orElse("-");
    }

    /** Returns the heading of a column of intervals of shares, with their method; nothing if they are not shown. */
    public String headingOfShares(Phrase words, String language) {
        String name = new Wording(language)
                .code("interval", method.orElse(IntervalMethod.WILSON).code());
        return shown ? words.in(language) + " (" + name + ")" : "";
    }

    /** Says of a collection what intervals and p assume that an answer cannot do without; nothing about other cases. */
    public static void explainAssumed(boolean collection, Console console) {
        if (collection) {
            console.println("");
            console.prose(AS_DRAWN.in(console.language()));
        }
    }

    /** Says why a collection has no intervals, or what those are worth that were asked for; nothing about other cases. */
    public void explain(Console console) {
        if (collection) {
            console.println("");
            console.prose((shown ? ON_REQUEST : LEFT_OUT).in(console.language()));
        }
    }
}
