package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.console.Wording;
import org.waystage.commandline.files.EditionOrder;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.history.Cohorts;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Follows the cases that appeared first in each edition of a series. */
@Command(
        name = "cohorts",
        sortOptions = false,
        footer = {"waystage cohorts 2026-11 2026-12", "waystage cohorts 2026-11 2026-12 --format csv"})
public final class CohortsCommand extends ConsoleCommand {
    private static final Phrase TITLE = Phrase.of("cohorts.title");
    private static final Phrase FIRST = Phrase.of("cohorts.first");
    private static final Phrase STAGE = Phrase.of("cohorts.stage");
    private static final Phrase SEVERAL = Phrase.of("cohorts.several");
    private static final Phrase ABSENT = Phrase.of("cohorts.absent");
    private static final Phrase NOT_FOLLOWED = Phrase.of("cohorts.not-followed");

    @Parameters(arity = "1..*", paramLabel = "EDITION")
    private List<String> files = new ArrayList<>();

    @Mixin
    private final EntriesOption entries = new EntriesOption();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public CohortsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Cohorts cohorts = Cohorts.of(entries.follow(EditionFiles.read(files, console), console));
        format.write(() -> write(cohorts), () -> Result.of(cohorts), console);
        return 0;
    }

    private void write(Cohorts cohorts) {
        String language = console.language();
        console.prose(TITLE.in(language));
        for (Cohorts.Cohort cohort : cohorts.cohorts()) {
            console.println("");
            console.prose(
                    Printable.line(FIRST.in(language, EditionOrder.words(cohort.first(), language), cohort.cases())));
            if (cohort.cases() > 0) {
                TextTable.write(table(cohort), 1, console);
            }
        }
        console.println("");
        EntriesOption.followedBy(cohorts.followedBy(), language).ifPresent(console::prose);
        if (cohorts.notFollowed() > 0) {
            console.prose(NOT_FOLLOWED.count(language, cohorts.notFollowed()));
        }
    }

    /** Returns a line for each stage that any edition has, with a column for each edition. */
    private List<List<String>> table(Cohorts.Cohort cohort) {
        Wording wording = new Wording(console.language());
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("  " + STAGE.in(console.language())));
        cohort.standings().forEach(standing -> header.add(EditionFiles.label(standing.edition())));
        lines.add(header);
        for (String stage : stages(cohort)) {
            lines.add(line(
                    "  " + name(stage, wording),
                    cohort,
                    standing -> standing.stages().getOrDefault(stage, 0L)));
            if (stage.equals(Cohorts.UNMAPPED)) {
                words(cohort)
                        .forEach(word -> lines.add(
                                line("    " + Printable.line(word), cohort, standing -> count(standing, word))));
            }
        }
        if (cohort.standings().stream().anyMatch(standing -> standing.absent() > 0)) {
            lines.add(line("  " + ABSENT.in(console.language()), cohort, Cohorts.Standing::absent));
        }
        return lines;
    }

    private static String name(String stage, Wording wording) {
        return switch (stage) {
            case Cohorts.SEVERAL -> SEVERAL.in(wording.language());
            case Cohorts.UNMAPPED -> Phrase.UNMAPPED.in(wording.language());
            case Cohorts.NOT_YET -> Phrase.NOT_YET.in(wording.language());
            default -> wording.code("stage", stage);
        };
    }

    private List<String> line(String name, Cohorts.Cohort cohort, ToLongFunction<Cohorts.Standing> count) {
        Wording wording = new Wording(console.language());
        List<String> line = new ArrayList<>(List.of(name));
        cohort.standings().forEach(standing -> line.add(wording.count(count.applyAsLong(standing))));
        return line;
    }

    /** Returns the words without a stage that occur in any edition, in the order of their first edition. */
    private static Set<String> words(Cohorts.Cohort cohort) {
        Set<String> words = new LinkedHashSet<>();
        cohort.standings().forEach(standing -> standing.words().forEach(word -> words.add(word.word())));
        return words;
    }

    private static long count(Cohorts.Standing standing, String word) {
        return standing.words().stream()
                .filter(one -> one.word().equals(word))
                .mapToLong(Cohorts.WordCount::cases)
                .sum();
    }

    /** Returns the stages that any edition has, in the order of the ladder. */
    private static Set<String> stages(Cohorts.Cohort cohort) {
        Set<String> ordered = new TreeSet<>(cohort.standings().get(0).stages().comparator());
        cohort.standings().forEach(standing -> ordered.addAll(standing.stages().keySet()));
        return ordered;
    }
}
