package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.statistics.SelectionText;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Code;
import org.waystage.results.KeyNames;

/** Frequencies as text. */
final class FrequenciesText {
    private final Frequencies found;
    private final boolean byKey;
    private final Console console;
    private final String language;
    private final KeyNames names;

    /** Makes the text; by key only where that was asked for. */
    FrequenciesText(Frequencies found, boolean byKey, Catalogue catalogue, Console console) {
        this.found = found;
        this.byKey = byKey;
        this.console = console;
        this.language = console.language();
        this.names = KeyNames.of(catalogue, language);
    }

    private static Share share(Frequencies.Row row, String code) {
        return row.share(Code.of(code));
    }

    void write() {
        Frequencies.Row all = found.all();
        console.println(StructurePhrases.FREQUENCIES.in(
                language,
                found.of(),
                all.stating(),
                all.cases(),
                ShareForm.percent(all.statingShare()),
                all.coded(),
                all.withoutCode()));
        SelectionText.write(found.selection(), console);
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
                        names.name(found.of().code(), code),
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
}
