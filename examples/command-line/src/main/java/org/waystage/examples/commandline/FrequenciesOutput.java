package org.waystage.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waystage.analysis.Frequencies;
import org.waystage.analysis.Share;
import org.waystage.core.Catalogue;
import org.waystage.core.Code;
import tools.jackson.core.JsonGenerator;

/** Frequencies as text, JSON or CSV. */
final class FrequenciesOutput {
    private final Frequencies found;
    private final boolean byKey;
    private final Console console;
    private final String language;
    private final KeyNames names;
    private final KeyNames codeNames;

    /** Makes the output; by key only where that was asked for. */
    FrequenciesOutput(Frequencies found, boolean byKey, Catalogue catalogue, Console console) {
        this.found = found;
        this.byKey = byKey;
        this.console = console;
        this.language = console.language();
        this.names = new KeyNames(catalogue, found.by().code(), language);
        this.codeNames = new KeyNames(catalogue, found.of().code(), language);
    }

    private Map<String, Frequencies.Row> rows() {
        return byKey ? found.rows() : Map.of();
    }

    private static Share share(Frequencies.Row row, String code) {
        return row.share(Code.of(code));
    }

    void text() {
        Frequencies.Row all = found.all();
        console.println(StructurePhrases.FREQUENCIES.in(
                language,
                found.of(),
                all.stating(),
                all.cases(),
                ShareForm.percent(all.statingShare()),
                all.coded(),
                all.withoutCode()));
        console.println("");
        codes(all);
        if (byKey) {
            console.println("");
            console.println(StructurePhrases.BY_DIMENSION.in(language, found.by()));
            keys();
        }
    }

    private void codes(Frequencies.Row row) {
        if (row.coded() == 0) {
            console.println(StructurePhrases.NO_CODE.in(language));
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                StructurePhrases.CODE.in(language),
                Phrase.NAME.in(language),
                StructurePhrases.CASES.in(language),
                StructurePhrases.SHARE.in(language),
                StructurePhrases.INTERVAL.in(language)));
        row.codes()
                .forEach((code, count) -> lines.add(List.of(
                        code,
                        codeNames.of(code),
                        String.valueOf(count),
                        ShareForm.percent(share(row, code)),
                        ShareForm.interval(share(row, code)))));
        TextTable.write(lines, 2, console);
    }

    private void keys() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                Phrase.KEY.in(language),
                StructurePhrases.CODE.in(language),
                StructurePhrases.CASES.in(language),
                StructurePhrases.SHARE.in(language),
                StructurePhrases.WITH_CODE.in(language),
                StructurePhrases.STATING.in(language),
                StructurePhrases.ALL.in(language)));
        found.rows().forEach((key, row) -> {
            List<String> ends =
                    List.of(String.valueOf(row.coded()), String.valueOf(row.stating()), String.valueOf(row.cases()));
            if (row.codes().isEmpty()) {
                lines.add(line(key, "", "", "", ends));
            }
            row.codes()
                    .forEach((code, count) -> lines.add(
                            line(key, code, String.valueOf(count), ShareForm.percent(share(row, code)), ends)));
        });
        TextTable.write(lines, 2, console);
    }

    private static List<String> line(String key, String code, String count, String share, List<String> ends) {
        List<String> line = new ArrayList<>(List.of(key, code, count, share));
        line.addAll(ends);
        return line;
    }

    void csv() {
        List<String> header =
                new ArrayList<>(List.of("key", "name", "cases", "stating", "coded", "code", "codeName", "count"));
        header.addAll(ShareForm.NAMES);
        StatsCsv.writeLine(header, console);
        lines("", found.all());
        rows().forEach(this::lines);
    }

    /** Writes the lines of a key, one for each code; one without a code where there is none. */
    private void lines(String key, Frequencies.Row row) {
        List<String> start = List.of(
                key,
                StatsCsv.harmless(names.of(key)),
                String.valueOf(row.cases()),
                String.valueOf(row.stating()),
                String.valueOf(row.coded()));
        if (row.codes().isEmpty()) {
            List<String> line = new ArrayList<>(start);
            line.addAll(List.of("", "", "", "", "", ""));
            StatsCsv.writeLine(line, console);
        }
        row.codes().forEach((code, count) -> {
            List<String> line = new ArrayList<>(start);
            line.addAll(List.of(code, StatsCsv.harmless(codeNames.of(code)), String.valueOf(count)));
            line.addAll(ShareForm.cells(share(row, code)));
            StatsCsv.writeLine(line, console);
        });
    }

    void json() {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeStringProperty("of", found.of().code());
            ShareForm.write("by", byKey ? found.by().code() : null, json);
            json.writeStringProperty("asOf", found.asOf().toString());
            json.writeNumberProperty("level", found.all().statingShare().level());
            json.writeObjectPropertyStart("all");
            write(found.all(), json);
            json.writeEndObject();
            json.writeArrayPropertyStart("rows");
            rows().forEach((key, row) -> {
                json.writeStartObject();
                json.writeStringProperty("key", key);
                write(row, json);
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Frequencies.Row row, JsonGenerator json) {
        json.writeNumberProperty("cases", row.cases());
        json.writeNumberProperty("stating", row.stating());
        json.writeNumberProperty("coded", row.coded());
        json.writeNumberProperty("withoutCode", row.withoutCode());
        json.writeArrayPropertyStart("codes");
        row.codes().forEach((code, count) -> {
            json.writeStartObject();
            json.writeStringProperty("code", code);
            json.writeNumberProperty("count", count);
            ShareForm.write(share(row, code), json);
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
