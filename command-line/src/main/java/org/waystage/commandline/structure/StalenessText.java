package org.waystage.commandline.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waystage.analysis.structure.Staleness;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.statistics.SelectionText;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;

/** Ages of evidence as text. */
final class StalenessText {
    private static final Comparator<Staleness.Entry> OLDEST_FIRST = Comparator.comparing(
            entry -> entry.evidence().map(PartialDate::latest).orElse(LocalDate.MAX));

    private final Staleness staleness;
    private final Catalogue catalogue;
    private final Console console;
    private final String language;

    StalenessText(Staleness staleness, Catalogue catalogue, Console console) {
        this.staleness = staleness;
        this.catalogue = catalogue;
        this.console = console;
        this.language = console.language();
    }

    private String title(Staleness.Entry entry) {
        return catalogue
                .caseStudy(entry.id())
                .map(caseStudy -> caseStudy.title().in(language))
                .orElse("");
    }

    private static String date(Staleness.Entry entry) {
        return entry.evidence().map(PartialDate::toString).orElse("");
    }

    void write() {
        console.println(StructurePhrases.STALENESS.in(
                language,
                staleness.cases().size(),
                staleness.asOf(),
                StructurePhrases.COUNT_OF_YEARS.count(language, staleness.years())));
        SelectionText.write(staleness.selection(), console);
        console.println("");
        List<List<String>> counts = new ArrayList<>();
        staleness
                .counts()
                .forEach((age, count) ->
                        counts.add(List.of("  " + StructurePhrases.age(age, language), String.valueOf(count))));
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
                        date(entry).isEmpty() ? "-" : date(entry),
                        entry.answer().code(),
                        entry.id().value(),
                        title(entry))));
        if (lines.size() == 1) {
            console.println(StructurePhrases.NOTHING_OLD.in(language));
        } else {
            console.println(StructurePhrases.LOOK_AGAIN.in(language));
            TextTable.write(lines, lines.get(0).size(), console);
        }
    }
}
