package org.waystage.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waystage.analysis.Funnel;
import org.waystage.core.Catalogue;
import tools.jackson.core.JsonGenerator;

/** A funnel as text, JSON or CSV. */
final class FunnelOutput {
    private final Funnel funnel;
    private final boolean byKey;
    private final Console console;
    private final String language;
    private final KeyNames names;

    /** Makes the output; by key only where that was asked for. */
    FunnelOutput(Funnel funnel, boolean byKey, Catalogue catalogue, Console console) {
        this.funnel = funnel;
        this.byKey = byKey;
        this.console = console;
        this.language = console.language();
        this.names = new KeyNames(catalogue, funnel.by().code(), language);
    }

    void text() {
        Funnel.Row all = funnel.all();
        console.println(StructurePhrases.FUNNEL.in(language, funnel.asOf(), all.cases(), all.counted()));
        all.leftOut()
                .forEach((reason, count) -> console.println(
                        StructurePhrases.LEFT_OUT.in(language, count, StructurePhrases.reason(reason, language))));
        console.println("");
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                StructurePhrases.STAGE.in(language),
                StructurePhrases.REACHED.in(language),
                StructurePhrases.OF_STAGE_BEFORE.in(language),
                StructurePhrases.INTERVAL.in(language),
                StructurePhrases.OPEN.in(language)));
        for (Funnel.Step step : all.steps()) {
            lines.add(List.of(
                    step.stage(),
                    String.valueOf(step.reached()),
                    ShareForm.percent(step.conversion()),
                    ShareForm.interval(step.conversion()),
                    step.open() == 0 ? "" : String.valueOf(step.open())));
        }
        TextTable.write(lines, 1, console);
        if (byKey) {
            console.println("");
            console.println(StructurePhrases.BY_DIMENSION.in(language, funnel.by()));
            keys();
        }
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
            List<String> line = new ArrayList<>(
                    List.of(key, names.of(key), String.valueOf(row.cases()), String.valueOf(row.counted())));
            row.steps().forEach(step -> line.add(step.reached() == 0 ? "" : String.valueOf(step.reached())));
            lines.add(line);
        });
        TextTable.write(lines, 2, console);
    }

    void csv() {
        List<String> header =
                new ArrayList<>(List.of("key", "name", "cases", "counted", "stage", "reached", "entered", "open"));
        header.addAll(ShareForm.NAMES);
        StatsCsv.writeLine(header, console);
        rows("", funnel.all());
        if (byKey) {
            funnel.rows().forEach(this::rows);
        }
    }

    private void rows(String key, Funnel.Row row) {
        for (Funnel.Step step : row.steps()) {
            List<String> line = new ArrayList<>(List.of(
                    key,
                    StatsCsv.harmless(names.of(key)),
                    String.valueOf(row.cases()),
                    String.valueOf(row.counted()),
                    step.stage(),
                    String.valueOf(step.reached()),
                    String.valueOf(step.entered()),
                    String.valueOf(step.open())));
            line.addAll(ShareForm.cells(step.conversion()));
            StatsCsv.writeLine(line, console);
        }
    }

    void json() {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            ShareForm.write("by", byKey ? funnel.by().code() : null, json);
            json.writeStringProperty("asOf", funnel.asOf().toString());
            json.writeNumberProperty(
                    "level", funnel.all().steps().get(0).conversion().level());
            json.writeObjectPropertyStart("all");
            write(funnel.all(), json);
            json.writeEndObject();
            json.writeArrayPropertyStart("rows");
            Map<String, Funnel.Row> rows = byKey ? funnel.rows() : Map.of();
            for (Map.Entry<String, Funnel.Row> row : rows.entrySet()) {
                json.writeStartObject();
                json.writeStringProperty("key", row.getKey());
                write(row.getValue(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Funnel.Row row, JsonGenerator json) {
        json.writeNumberProperty("cases", row.cases());
        json.writeNumberProperty("counted", row.counted());
        json.writeObjectPropertyStart("leftOut");
        for (Funnel.LeftOut reason : Funnel.LeftOut.values()) {
            json.writeNumberProperty(reason.code(), row.leftOut().getOrDefault(reason, 0L));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("steps");
        for (Funnel.Step step : row.steps()) {
            json.writeStartObject();
            json.writeStringProperty("stage", step.stage());
            json.writeNumberProperty("reached", step.reached());
            json.writeNumberProperty("entered", step.entered());
            json.writeNumberProperty("open", step.open());
            ShareForm.write(step.conversion(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
