package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.pooling.PooledPhase;
import org.waystage.analysis.pooling.PooledShares;
import org.waystage.analysis.pooling.PoolingReason;
import org.waystage.analysis.share.Interval;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.core.Catalogue;

/** Shares by group as text, raw and shrunk towards the whole. */
final class PooledSharesText extends PictureText {
    private static final Phrase SHARES = Phrase.of("pooled.shares");
    private static final Phrase REFUSED = Phrase.of("pooled.shares-refused");
    private static final Phrase BASE = Phrase.of("pooled.base");
    private static final Phrase COUNT = Phrase.of("pooled.count");
    private static final Phrase SHRUNK = Phrase.of("pooled.shrunk");
    private static final Phrase CENTRE = Phrase.of("pooled.centre");
    private static final Phrase SEVERAL = Phrase.of("pooled.several");
    private static final Phrase WITHOUT_KEY = Phrase.of("pooled.without-key");

    private final PooledPhase found;
    private final IntervalText intervals;

    PooledSharesText(PooledPhase found, Optional<Boolean> intervals, Catalogue catalogue, Console console) {
        super(catalogue, console);
        this.found = found;
        this.intervals =
                new IntervalText(intervals, Optional.empty(), found.selection().sampling());
    }

    @Override
    void write() {
        say(
                SHARES,
                wording.code("phase", found.phase().code()),
                wording.code("dimension", found.by().code()),
                found.asOf());
        if (found.unknown() > 0) {
            say(BASE, found.all().base(), found.unknown());
        }
        say(found.selection());
        if (!found.isUsable()) {
            say(REFUSED);
            for (PoolingReason reason : found.reasons()) {
                console.prose("  " + reason.text(language));
            }
            console.println("");
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                wording.code("dimension", found.by().code()),
                Phrase.NAME.in(language),
                StructurePhrases.CASES.in(language),
                COUNT.in(language),
                StructurePhrases.SHARE.in(language),
                intervals.headingOfShares(StructurePhrases.INTERVAL, language),
                SHRUNK.in(language),
                intervals.heading(StructurePhrases.INTERVAL, language)));
        found.shares().groups().forEach((key, group) -> lines.add(line(key, group)));
        lines.add(List.of(
                "",
                Phrase.ALL_CASES.in(language),
                wording.count(found.all().base()),
                wording.count(found.all().count()),
                wording.share(found.all()),
                intervals.of(found.all(), wording),
                "",
                ""));
        TextTable.write(lines, 2, console);
        found.shares()
                .centre()
                .ifPresent(centre -> console.prose(CENTRE.in(language, wording.percent(centre, 1)) + centreInterval()));
        if (found.several() > 0) {
            say(SEVERAL, wording.count(found.several()));
        }
        if (found.withoutKey() > 0) {
            say(
                    WITHOUT_KEY,
                    found.withoutKey(),
                    wording.code("dimension", found.by().code()));
        }
        intervals.explain(console);
    }

    private List<String> line(String key, PooledShares.Group group) {
        return List.of(
                key,
                names.name(found.by().code(), key),
                wording.count(group.raw().base()),
                wording.count(group.raw().count()),
                wording.share(group.raw()),
                intervals.of(group.raw(), wording),
                group.share().map(share -> wording.percent(share, 1)).orElse("-"),
                intervals.of(group.interval().map(PooledSharesText::hundredfold), "%.1f", wording));
    }

    /** Returns the interval of the centre in brackets, with its level; empty if intervals are not shown. */
    private String centreInterval() {
        String ends = intervals.of(found.shares().centreInterval().map(PooledSharesText::hundredfold), "%.1f", wording);
        return ends.isEmpty() ? "" : " (" + intervals.heading(StructurePhrases.INTERVAL, language) + " " + ends + ")";
    }

    private static Interval hundredfold(Interval share) {
        return new Interval(100 * share.lower(), 100 * share.upper());
    }
}
