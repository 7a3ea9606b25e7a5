package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.trend.Comparability;
import org.waystage.analysis.trend.EditionTrend;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.stage.Phase;
import org.waystage.history.Entries;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts cases over the editions of a series, if these are comparable. */
@Command(
        name = "trend",
        sortOptions = false,
        footer = {
            "waystage trend 2026-11 2026-12 --by group",
            "waystage trend 2026-11 2026-12 --by group --key drones --cases common"
        })
public final class TrendCommand extends ConsoleCommand {
    private static final Phrase NO_KEY = Phrase.of("trend.no-key");

    /** Which cases are counted. */
    public enum Cases {
        /** All cases of each edition. */
        ALL,
        /** The cases that all editions have. */
        COMMON
    }

    @Parameters(arity = "1..*", paramLabel = "EDITION")
    private List<String> files = new ArrayList<>();

    @Option(names = "--by", paramLabel = "DIMENSION")
    private Dimension by = Dimension.GROUP;

    @Option(names = "--key", paramLabel = "KEY")
    private @Nullable String key;

    @Option(names = "--phase", paramLabel = "PHASE")
    private Phase phase = Phase.OPERATION;

    @Option(names = "--cases", paramLabel = "CASES")
    private Cases cases = Cases.ALL;

    @Option(names = "--despite", split = ",", paramLabel = "REASON")
    private List<Comparability.Reason> accepted = new ArrayList<>();

    @Mixin
    private final EntriesOption entries = new EntriesOption();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public TrendCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        EditionHistory read = EditionFiles.read(files, console);
        Entries all = entries.follow(read, console);
        EditionHistory whole = all.underOneId();
        for (Catalogue edition : read.editions()) {
            if (edition.issued().isEmpty() && accepted.contains(Comparability.Reason.DATE_NOT_STATED)) {
                throw new Failure(Failure.USE, Phrase.NO_ISSUE_DATE, EditionFiles.label(edition));
            }
        }
        Optional<Entries> common = cases == Cases.COMMON ? Optional.of(all) : Optional.empty();
        EditionHistory history = common.map(Entries::ofCommonCases).orElse(whole);
        Comparability<EditionTrend> verdict = verdict(history);
        String asked = key;
        if (asked != null && history.editions().stream().noneMatch(edition -> isKey(asked, edition))) {
            throw Failure.ofAnOption(
                    NO_KEY, by.code(), asked, Suggestions.asked(asked, keys(history), console.language()));
        }
        Optional<String> how = common.flatMap(one -> EntriesOption.followedBy(one.followedBy(), console.language()));
        if (format.form() != OutputFormat.Form.TEXT) {
            how.ifPresent(words -> console.say("waystage: " + words));
        }
        TrendText text = new TrendText(whole, by, phase, console);
        format.write(
                () -> {
                    text.heading(
                            common.map(one -> history.latest().caseStudies().size()), how);
                    write(verdict, text);
                    if (cases == Cases.ALL && verdict instanceof Comparability.NotComparable) {
                        offer(all.ofCommonCases(), text);
                    }
                },
                () -> result(verdict, whole),
                console);
        return 0;
    }

    private Comparability<EditionTrend> verdict(EditionHistory history) {
        Set<Comparability.Reason> reasons = EnumSet.noneOf(Comparability.Reason.class);
        reasons.addAll(accepted);
        return Comparability.ofEditions(history, by, reasons);
    }

    private boolean isKey(String asked, Catalogue edition) {
        return asked.equals(Dimension.NONE)
                || by.keys(edition).contains(asked)
                || edition.issued().isEmpty()
                || edition.caseStudies().stream()
                        .anyMatch(one -> by.keys(
                                        edition, one, edition.issued().get().latest())
                                .contains(asked));
    }

    private Stream<String> keys(EditionHistory history) {
        return history.editions().stream()
                .flatMap(edition -> by.keys(edition).stream())
                .distinct();
    }

    private Result result(Comparability<EditionTrend> verdict, EditionHistory history) {
        Result result = key == null ? Result.of(verdict, by) : Result.of(verdict, by, key, phase);
        return result.named(KeyNames.of(history.latest(), console.language()));
    }

    private void write(Comparability<EditionTrend> verdict, TrendText text) {
        if (verdict instanceof Comparability.ComparableSeries<EditionTrend> series) {
            if (key == null) {
                text.rows(series.trend());
            } else {
                text.row(key, series.trend().shares(key, phase));
            }
            text.accepted(series.accepted());
        } else if (verdict instanceof Comparability.NotComparable<EditionTrend> not) {
            text.refused(not.reasons());
        }
    }

    private void offer(EditionHistory common, TrendText text) {
        Comparability<EditionTrend> verdict = verdict(common);
        boolean comparable = verdict instanceof Comparability.ComparableSeries<EditionTrend>;
        text.offer(common.latest().caseStudies().size(), comparable);
        if (verdict instanceof Comparability.ComparableSeries<EditionTrend> series) {
            Set<String> rows = new HashSet<>();
            series.trend()
                    .counts()
                    .forEach(counts -> rows.addAll(counts.matrix().rows().keySet()));
            text.offeredRows(rows.size(), series.trend().leftOut().size());
        }
    }
}
