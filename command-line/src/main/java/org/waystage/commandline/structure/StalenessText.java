package org.waystage.commandline.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waystage.analysis.structure.Staleness;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.TextTable;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;

/** The ages of evidence as text. */
final class StalenessText extends PictureText {
    private static final Comparator<Staleness.Entry> OLDEST_FIRST = Comparator.comparing(
            entry -> entry.evidence().map(PartialDate::latest).orElse(LocalDate.MAX));

    private final Staleness staleness;

    StalenessText(Staleness staleness, Catalogue catalogue, Console console) {
        super(catalogue, console);
        this.staleness = staleness;
    }

    @Override
    void write() {
        say(
                StructurePhrases.STALENESS,
                staleness.cases().size(),
                staleness.asOf(),
                StructurePhrases.COUNT_OF_YEARS.count(language, staleness.years()));
        say(staleness.selection());
        List<List<String>> counts = new ArrayList<>();
        staleness
                .counts()
                .forEach((age, count) ->
                        counts.add(List.of("  " + StructurePhrases.age(age, language), wording.count(count))));
        TextTable.write(counts, 1, console);
        console.println("");
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                StructurePhrases.EVIDENCE.in(language),
                StructurePhrases.STAGE.in(language),
                StructurePhrases.CASE.in(language),
                StructurePhrases.TITLE.in(language)));
        staleness.cases().stream()
                .filter(entry -> entry.age() == Staleness.Age.OLD || entry.age() == Staleness.Age.UNDATED)
                .sorted(OLDEST_FIRST)
                .forEach(entry -> lines.add(List.of(
                        entry.evidence().map(PartialDate::toString).orElse("-"),
                        stage(entry.answer().code()),
                        entry.id().value(),
                        names.name("case", entry.id().value()))));
        if (lines.size() == 1) {
            say(StructurePhrases.NOTHING_OLD);
        } else {
            say(StructurePhrases.LOOK_AGAIN);
            TextTable.write(lines, lines.get(0).size(), console);
        }
    }
}
