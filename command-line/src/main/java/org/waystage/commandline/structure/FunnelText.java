package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.paths.Funnel;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.statistics.SelectionText;
import org.waystage.core.Catalogue;
import org.waystage.results.KeyNames;

/** A funnel as text. */
final class FunnelText {
    private final Funnel funnel;
    private final boolean byKey;
    private final Console console;
    private final String language;
    private final KeyNames names;

    /** Makes the text; by key only where that was asked for. */
    FunnelText(Funnel funnel, boolean byKey, Catalogue catalogue, Console console) {
        this.funnel = funnel;
        this.byKey = byKey;
        this.console = console;
        this.language = console.language();
        this.names = KeyNames.of(catalogue, language);
    }

    void write() {
        Funnel.Row all = funnel.all();
        console.println(StructurePhrases.FUNNEL.in(language, funnel.asOf(), all.cases(), all.counted()));
        all.leftOut()
                .forEach((reason, count) ->
                        console.println(StructurePhrases.LEFT_OUT.in(language, count, reason.text(language))));
        SelectionText.write(funnel.selection(), console);
        console.println("");
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                StructurePhrases.STAGE.in(language),
                StructurePhrases.REACHED.in(language),
                StructurePhrases.OF_STAGE_BEFORE.in(language),
                StructurePhrases.INTERVAL.in(language),
                StructurePhrases.OPEN.in(language),
                ""));
        for (Funnel.Step step : all.steps()) {
            lines.add(List.of(
                    step.stage(),
                    String.valueOf(step.reached()),
                    ShareForm.percent(step.conversion()),
                    ShareForm.interval(step.conversion()),
                    step.open() == 0 ? "" : String.valueOf(step.open()),
                    isPassedOver(step) ? StructurePhrases.NONE_RECORDED.in(language) : ""));
        }
        TextTable.write(lines, 1, console);
        if (all.steps().stream().anyMatch(FunnelText::isPassedOver)) {
            console.println("");
            console.println(StructurePhrases.RECORDED_BEYOND.in(language));
        }
        if (byKey) {
            console.println("");
            console.println(StructurePhrases.BY_DIMENSION.in(language, funnel.by()));
            keys();
        }
    }

    /** Tells whether cases count at a stage that no record names. */
    private static boolean isPassedOver(Funnel.Step step) {
        return step.reached() > 0 && step.recorded() == 0;
    }

    private void keys() {
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(
                Phrase.KEY.in(language),
                Phrase.NAME.in(language),
                StructurePhrases.CASES.in(language),
                StructurePhrases.COUNTED.in(language)));
        header.addAll(funnel.stages());
        lines.add(header);
        funnel.rows().forEach((key, row) -> {
            List<String> line = new ArrayList<>(List.of(
                    key,
                    names.name(funnel.by().code(), key),
                    String.valueOf(row.cases()),
                    String.valueOf(row.counted())));
            row.steps().forEach(step -> line.add(step.reached() == 0 ? "" : String.valueOf(step.reached())));
            lines.add(line);
        });
        TextTable.write(lines, 2, console);
    }
}
