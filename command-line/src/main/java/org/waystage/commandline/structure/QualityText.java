package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.structure.Aspect;
import org.waystage.analysis.structure.Completeness;
import org.waystage.analysis.structure.Sourcing;
import org.waystage.commandline.console.AspectWords;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.DimensionWords;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.statistics.SelectionText;

/** What cases state as text. */
final class QualityText {
    private static final Phrase HEADING = Phrase.of("quality.heading");
    private static final Phrase OLD_AFTER = Phrase.of("quality.old-after");
    private static final Phrase OF = Phrase.of("quality.of");
    private static final Phrase STAGE_SOURCES = Phrase.of("quality.stage-sources");
    private static final Phrase OUTCOME_SOURCES = Phrase.of("quality.outcome-sources");
    private static final Phrase BY = Phrase.of("quality.by");

    private final Completeness found;
    private final Optional<Dimension> by;
    private final Console console;
    private final String language;

    QualityText(Completeness found, Optional<Dimension> by, Console console) {
        this.found = found;
        this.by = by;
        this.console = console;
        this.language = console.language();
    }

    void write() {
        long cases = found.all().cases();
        console.println(HEADING.in(language, cases, found.asOf()));
        SelectionText.write(found.selection(), console);
        console.println("");
        List<List<String>> lines = new ArrayList<>();
        found.all()
                .stated()
                .forEach((aspect, number) -> lines.add(
                        List.of("  " + AspectWords.of(aspect.code(), language), OF.in(language, number, cases))));
        TextTable.write(lines, 1, console);
        console.println("");
        console.println(OLD_AFTER.in(language, StructurePhrases.COUNT_OF_YEARS.count(language, found.years())));
        sources(STAGE_SOURCES, found.all().stageSources());
        sources(OUTCOME_SOURCES, found.all().outcomeSources());
        for (Dimension dimension : by.map(List::of).orElse(List.of(Dimension.GROUP, Dimension.REGION))) {
            rows(dimension, found.rows(dimension));
        }
    }

    private void sources(Phrase phrase, Sourcing sources) {
        if (sources.total() > 0) {
            console.println(phrase.in(
                    language, sources.total(), sources.own(), sources.only(), sources.inherited(), sources.none()));
        }
    }

    private void rows(Dimension dimension, Map<String, Completeness.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        console.println("");
        console.println(BY.in(language, DimensionWords.of(dimension.code(), language)));
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("", StructurePhrases.CASES.in(language)));
        for (Aspect aspect : Aspect.values()) {
            header.add(AspectWords.column(aspect.code(), language));
        }
        lines.add(header);
        rows.forEach((key, row) -> {
            List<String> line = new ArrayList<>(List.of("  " + key, String.valueOf(row.cases())));
            row.stated().values().forEach(number -> line.add(String.valueOf(number)));
            lines.add(line);
        });
        TextTable.write(lines, 1, console);
    }
}
