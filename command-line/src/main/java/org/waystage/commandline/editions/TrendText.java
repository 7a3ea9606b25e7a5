package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Sampling;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.trend.Comparability;
import org.waystage.analysis.trend.EditionTrend;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.console.Wording;
import org.waystage.commandline.files.EditionOrder;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.stage.Phase;
import org.waystage.history.difference.EditionName;
import org.waystage.results.KeyNames;

/** A trend as text, or the reasons why there is none. */
final class TrendText {
    private static final Phrase TITLE = Phrase.of("trend.title");
    private static final Phrase TITLE_COMMON = Phrase.of("trend.title-common");
    private static final Phrase SHARE_OF = Phrase.of("trend.share-of");
    private static final Phrase TABLE = Phrase.of("trend.table");
    private static final Phrase INTERVAL = Phrase.of("structure.interval");
    private static final Phrase SHARE = Phrase.of("trend.share");
    private static final Phrase REFUSED = Phrase.of("trend.refused");
    private static final Phrase ROW_REFUSED = Phrase.of("trend.row-refused");
    private static final Phrase OFFERED_ROWS = Phrase.of("trend.offered-rows");
    private static final Phrase OFFER = Phrase.of("trend.offer");
    private static final Phrase NO_OFFER = Phrase.of("trend.no-offer");
    private static final Phrase ACCEPTED = Phrase.of("trend.accepted");
    private static final Phrase DESPITE = Phrase.of("trend.despite");
    private static final Phrase ONLY_USES = Phrase.of("trend.only-uses");
    private static final Phrase PARTS = Phrase.of("trend.parts");
    private static final Phrase NUMBER_IN = Phrase.of("trend.number-in");
    private static final Phrase LEFT_OUT = Phrase.of("trend.left-out");

    private final EditionHistory history;
    private final Dimension by;
    private final Phase phase;
    private final Console console;
    private final String language;
    private final Wording wording;

    TrendText(EditionHistory history, Dimension by, Phase phase, Console console) {
        this.history = history;
        this.by = by;
        this.phase = phase;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
    }

    /**
     * Writes what is counted.
     *
     * @param common how many cases all editions have, if only these are counted
     * @param followed how they were followed, in words
     */
    void heading(Optional<Integer> common, Optional<String> followed) {
        String first = words(history.editions().get(0));
        String last = words(history.latest());
        String dimension = wording.code("dimension", by.code());
        console.prose(Printable.line(common.map(cases -> TITLE_COMMON.in(language, dimension, first, last, cases))
                .orElseGet(() -> TITLE.in(language, dimension, first, last))));
        followed.ifPresent(console::prose);
        console.println("");
    }

    private String words(Catalogue edition) {
        return EditionOrder.words(EditionName.of(edition), language);
    }

    /** Shows the share of each key that is in the phase, with a column for each edition. */
    void rows(EditionTrend trend) {
        List<EditionTrend.Counts> counts = trend.counts();
        KeyNames names = wording.names(KeyNames.of(history.latest(), language));
        console.prose(TABLE.in(language, wording.code("phase", phase.code())));
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>();
        counts.forEach(one -> header.add(one.edition()));
        header.add(Phrase.KEY.in(language));
        lines.add(header);
        Set<String> keys = new TreeSet<>();
        counts.forEach(one -> keys.addAll(one.matrix().rows().keySet()));
        for (String key : keys) {
            List<String> line = new ArrayList<>();
            counts.forEach(one -> line.add(cell(one.matrix().row(key).orElse(StageCounts.NONE))));
            line.add(name(names, key));
            lines.add(line);
        }
        List<String> line = new ArrayList<>();
        counts.forEach(one -> line.add(cell(one.matrix().all())));
        line.add(Phrase.ALL_CASES.in(language));
        lines.add(line);
        TextTable.list(lines, console);
        selected(counts.stream()
                .map(one -> Map.entry(one.edition(), one.matrix().selection()))
                .toList());
        leftOut(trend);
    }

    /** Writes how many cases of each edition do not count, if any do not. */
    private void selected(List<Map.Entry<String, Selection>> editions) {
        if (editions.stream()
                .anyMatch(one ->
                        one.getValue().ofOtherNature() > 0 || one.getValue().partOfAnother() > 0)) {
            console.println("");
        }
        numbers(ONLY_USES, editions, Selection::ofOtherNature);
        numbers(PARTS, editions, Selection::partOfAnother);
    }

    private void numbers(Phrase words, List<Map.Entry<String, Selection>> editions, ToLongFunction<Selection> of) {
        if (editions.stream().anyMatch(one -> of.applyAsLong(one.getValue()) > 0)) {
            String numbers = editions.stream()
                    .map(one -> NUMBER_IN.in(language, of.applyAsLong(one.getValue()), one.getKey()))
                    .collect(Collectors.joining(", "));
            console.prose(Printable.line(words.in(language, numbers)));
        }
    }

    /** Shows the rows that are left out, with the reasons for each. */
    private void leftOut(EditionTrend trend) {
        if (trend.leftOut().isEmpty()) {
            return;
        }
        console.println("");
        console.prose(LEFT_OUT.in(language));
        trend.leftOut().forEach((key, differences) -> {
            String details = differences.stream()
                    .flatMap(one -> one.details().stream())
                    .map(detail -> detail.text(language))
                    .collect(Collectors.joining(", "));
            console.prose("  " + Printable.line(Phrase.COLON.in(language, wording.key(key), details)));
        });
    }

    private String name(KeyNames names, String key) {
        String name = names.name(by.code(), key);
        return name.isEmpty() ? wording.key(key) : name;
    }

    private String cell(StageCounts counts) {
        return SHARE.in(language, counts.in(phase), counts.total());
    }

    /** Shows the shares of one key with their intervals, or why there are none. */
    void row(String key, Comparability<List<EditionTrend.PhaseShare>> shares) {
        if (shares instanceof Comparability.NotComparable<List<EditionTrend.PhaseShare>> not) {
            console.prose(ROW_REFUSED.in(language, key));
            reasons(not.reasons());
            despite(not.reasons());
        } else if (shares instanceof Comparability.ComparableSeries<List<EditionTrend.PhaseShare>> series) {
            KeyNames names = wording.names(KeyNames.of(history.latest(), language));
            console.prose(Phrase.COLON.in(
                    language, name(names, key), SHARE_OF.in(language, wording.code("phase", phase.code()))));
            IntervalText intervals = new IntervalText(series.trend().stream()
                    .map(one -> one.selection().sampling())
                    .reduce(Sampling.NOT_STATED, Sampling::with));
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("", "", "", intervals.headingOfShares(INTERVAL, language)));
            for (EditionTrend.PhaseShare one : series.trend()) {
                Share share = one.share();
                lines.add(List.of(
                        "  " + one.edition(),
                        SHARE.in(language, share.count(), share.base()),
                        wording.share(share),
                        intervals.of(share, wording)));
            }
            TextTable.write(lines, 1, console);
            intervals.explain(console);
            selected(series.trend().stream()
                    .map(one -> Map.entry(one.edition(), one.selection()))
                    .toList());
            accepted(series.accepted());
        }
    }

    void refused(List<Comparability.Difference> reasons) {
        console.prose(REFUSED.in(language));
        reasons(reasons);
        despite(reasons);
    }

    /** Writes how to count nevertheless, if that is possible. */
    private void despite(List<Comparability.Difference> reasons) {
        Set<Comparability.Reason> all = EnumSet.noneOf(Comparability.Reason.class);
        reasons.forEach(one -> all.add(one.reason()));
        if (!all.contains(Comparability.Reason.TOO_FEW) && !all.contains(Comparability.Reason.DATE_NOT_STATED)) {
            String words = all.stream().map(Comparability.Reason::code).collect(Collectors.joining(","));
            console.println("");
            console.prose(DESPITE.in(language, words));
        }
    }

    void accepted(List<Comparability.Difference> reasons) {
        if (!reasons.isEmpty()) {
            console.println("");
            console.prose(ACCEPTED.in(language));
            reasons(reasons);
        }
    }

    private void reasons(List<Comparability.Difference> reasons) {
        reasons.forEach(reason -> console.prose("  " + Printable.line(reason.message(language))));
    }

    /** Writes how many rows of the common cases are comparable. */
    void offeredRows(int comparable, int leftOut) {
        if (comparable + leftOut > 0) {
            console.prose(OFFERED_ROWS.in(language, comparable + leftOut, comparable));
        }
    }

    /** Writes whether the cases that all editions have are comparable. */
    void offer(int cases, boolean comparable) {
        if (cases > 0) {
            console.println("");
            console.prose((comparable ? OFFER : NO_OFFER).count(language, cases));
        }
    }
}
