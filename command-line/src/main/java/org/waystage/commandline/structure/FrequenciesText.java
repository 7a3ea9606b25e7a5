package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Code;

/** Frequencies as text. */
final class FrequenciesText extends PictureText {
    private final Frequencies found;
    private final boolean byKey;
    private final IntervalText intervals;

    /** Creates the text, by key only if that was requested. */
    FrequenciesText(Frequencies found, boolean byKey, Catalogue catalogue, Console console) {
        super(catalogue, console);
        this.found = found;
        this.byKey = byKey;
        this.intervals = new IntervalText(found.selection().sampling());
    }

    private static Share share(Frequencies.Row row, String code) {
        return row.share(Code.of(code));
    }

    @Override
    void write() {
        Frequencies.Row all = found.all();
        say(
                StructurePhrases.FREQUENCIES,
                wording.code("statement", found.of().code()),
                all.stating(),
                all.cases(),
                wording.share(all.statingShare()),
                all.coded(),
                all.withoutCode());
        if (all.notSeparable() > 0) {
            say(StructurePhrases.NOT_SEPARABLE, all.notSeparable());
        }
        say(found.selection());
        codes(all);
        if (byKey) {
            console.println("");
            say(
                    StructurePhrases.BY_DIMENSION,
                    wording.code("dimension", found.by().code()));
            keys();
        }
    }

    private void codes(Frequencies.Row row) {
        if (row.coded() == 0) {
            say(StructurePhrases.NO_CODE);
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                StructurePhrases.CODE.in(language),
                Phrase.NAME.in(language),
                StructurePhrases.CASES.in(language),
                StructurePhrases.SHARE.in(language),
                intervals.headingOfShares(StructurePhrases.INTERVAL, language)));
        row.codes()
                .forEach((code, count) -> lines.add(List.of(
                        code,
                        names.name(found.of().code(), code),
                        wording.count(count),
                        wording.share(share(row, code)),
                        intervals.of(share(row, code), wording))));
        TextTable.write(lines, 2, console);
        intervals.explain(console);
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
                    List.of(wording.count(row.coded()), wording.count(row.stating()), wording.count(row.cases()));
            if (row.codes().isEmpty()) {
                lines.add(line(wording.key(key), "", "", "", ends));
            }
            row.codes()
                    .forEach((code, count) -> lines.add(
                            line(wording.key(key), code, wording.count(count), wording.share(share(row, code)), ends)));
        });
        TextTable.write(lines, 2, console);
    }

    private static List<String> line(String key, String code, String count, String share, List<String> ends) {
        List<String> line = new ArrayList<>(List.of(key, code, count, share));
        line.addAll(ends);
        return line;
    }
}
