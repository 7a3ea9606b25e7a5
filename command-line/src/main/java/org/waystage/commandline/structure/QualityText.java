package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.structure.Aspect;
import org.waystage.analysis.structure.Completeness;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.console.Wording;
import org.waystage.commandline.statistics.CoverageText;
import org.waystage.commandline.statistics.SelectionText;
import org.waystage.core.Catalogue;

/** What cases state as text. */
final class QualityText {
    private static final Phrase HEADING = Phrase.of("quality.heading");
    private static final Phrase OLD_AFTER = Phrase.of("quality.old-after");
    private static final Phrase OF = Phrase.of("quality.of");
    private static final Phrase SOURCES = Phrase.of("quality.sources");
    private static final Phrase STAGES = Phrase.of("quality.stages");
    private static final Phrase OUTCOMES = Phrase.of("quality.outcomes");
    private static final Phrase TOTAL = Phrase.of("quality.total");
    private static final Phrase OWN = Phrase.of("quality.own");
    private static final Phrase ONLY = Phrase.of("quality.only");
    private static final Phrase INHERITED = Phrase.of("quality.inherited");
    private static final Phrase WITHOUT = Phrase.of("quality.without");
    private static final Phrase BY = Phrase.of("quality.by");

    private final Completeness found;
    private final Optional<Dimension> by;
    private final Catalogue catalogue;
    private final Console console;
    private final String language;
    private final Wording wording;

    QualityText(Completeness found, Optional<Dimension> by, Catalogue catalogue, Console console) {
        this.found = found;
        this.by = by;
        this.catalogue = catalogue;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
    }

    void write() {
        long cases = found.all().cases();
        console.prose(HEADING.in(language, cases, found.asOf()));
        SelectionText.write(found.selection(), console);
        CoverageText.write(catalogue, console);
        console.println("");
        List<List<String>> lines = new ArrayList<>();
        found.all()
                .stated()
                .forEach((aspect, number) -> lines.add(
                        List.of("  " + wording.code("aspect", aspect.code()), OF.in(language, number, cases))));
        TextTable.write(lines, 1, console);
        console.println("");
        console.prose(OLD_AFTER.in(language, StructurePhrases.COUNT_OF_YEARS.count(language, found.years())));
        sources();
        for (Dimension dimension : by.map(List::of).orElse(List.of(Dimension.GROUP, Dimension.REGION))) {
            rows(dimension, found.rows(dimension));
        }
    }

    private void sources() {
        console.println("");
        console.prose(SOURCES.in(language));
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        List.of(TOTAL, OWN, ONLY, INHERITED, WITHOUT).forEach(column -> header.add(column.in(language)));
        lines.add(header);
        lines.add(line(STAGES, found.all().stageSources()));
        lines.add(line(OUTCOMES, found.all().outcomeSources()));
        TextTable.write(lines, 1, console);
    }

    private List<String> line(Phrase name, Completeness.Sourcing sources) {
        List<String> line = new ArrayList<>(List.of("  " + name.in(language)));
        LongStream.of(sources.total(), sources.own(), sources.only(), sources.inherited(), sources.none())
                .forEach(number -> line.add(String.valueOf(number)));
        return line;
    }

    private void rows(Dimension dimension, Map<String, Completeness.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        console.println("");
        console.prose(BY.in(language, wording.code("dimension", dimension.code())));
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("", StructurePhrases.CASES.in(language)));
        for (Aspect aspect : Aspect.values()) {
            header.add(wording.code("aspect.short", aspect.code()));
        }
        lines.add(header);
        rows.forEach((key, row) -> {
            List<String> line = new ArrayList<>(List.of("  " + wording.key(key), String.valueOf(row.cases())));
            row.stated().values().forEach(number -> line.add(String.valueOf(number)));
            lines.add(line);
        });
        TextTable.write(lines, 1, console);
    }
}
