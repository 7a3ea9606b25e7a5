package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.paths.Funnel;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.core.Catalogue;

/** A funnel as text. */
final class FunnelText extends PictureText {
    private final Funnel funnel;
    private final boolean byKey;
    private final IntervalText intervals;

    /** Creates the text, by key only if that was requested. */
    FunnelText(Funnel funnel, boolean byKey, Catalogue catalogue, Console console) {
        super(catalogue, console);
        this.funnel = funnel;
        this.byKey = byKey;
        this.intervals = new IntervalText(funnel.selection().sampling());
    }

    @Override
    void write() {
        Funnel.Row all = funnel.all();
        say(StructurePhrases.FUNNEL, funnel.asOf(), all.cases(), all.counted());
        all.leftOut().forEach((reason, count) -> say(StructurePhrases.LEFT_OUT, count, reason.text(language)));
        say(funnel.selection());
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                StructurePhrases.STAGE.in(language),
                StructurePhrases.REACHED.in(language),
                StructurePhrases.OF_STAGE_BEFORE.in(language),
                intervals.headingOfShares(StructurePhrases.INTERVAL, language),
                StructurePhrases.OPEN.in(language),
                ""));
        for (Funnel.Step step : all.steps()) {
            lines.add(List.of(
                    stage(step.stage()),
                    wording.count(step.reached()),
                    wording.share(step.conversion()),
                    intervals.of(step.conversion(), wording),
                    countOrBlank(step.open()),
                    isPassedOver(step) ? StructurePhrases.NONE_RECORDED.in(language) : ""));
        }
        TextTable.write(lines, 1, console);
        intervals.explain(console);
        if (all.steps().stream().anyMatch(FunnelText::isPassedOver)) {
            console.println("");
            say(StructurePhrases.RECORDED_BEYOND);
        }
        if (byKey) {
            console.println("");
            say(
                    StructurePhrases.BY_DIMENSION,
                    wording.code("dimension", funnel.by().code()));
            keys();
        }
    }

    /** Tells whether cases count at a stage although no record names it. */
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
        funnel.stages().forEach(stage -> header.add(stage(stage)));
        lines.add(header);
        funnel.rows().forEach((key, row) -> {
            List<String> line = new ArrayList<>(List.of(
                    wording.key(key),
                    names.name(funnel.by().code(), key),
                    wording.count(row.cases()),
                    wording.count(row.counted())));
            row.steps().forEach(step -> line.add(countOrBlank(step.reached())));
            lines.add(line);
        });
        TextTable.write(lines, 2, console);
    }
}
