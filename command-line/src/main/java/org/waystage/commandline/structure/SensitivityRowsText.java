package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.sensitivity.Finding;
import org.waystage.analysis.sensitivity.Perturbation;
import org.waystage.analysis.sensitivity.Sensitivity;
import org.waystage.analysis.sensitivity.TippingPoint;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.Phase;

/** The sensitivity of the share of each key: a table with an explanation of its columns. */
final class SensitivityRowsText extends PictureText {
    private static final Phrase OF_CASES = Phrase.of("sensitivity.of-cases");
    private static final Phrase UNSEEN = Phrase.of("sensitivity.unseen");
    private static final Phrase UNKNOWN = Phrase.of("sensitivity.unknown");
    private static final Phrase OF_ENDED = Phrase.of("sensitivity.of-ended");
    private static final Phrase HOLDS = Phrase.of("sensitivity.holds");
    private static final Phrase NO_YEARS = Phrase.of("sensitivity.no-years");
    private static final Phrase READ_ROWS_SO = Phrase.of("sensitivity.read-rows-so");
    private static final Phrase ENDS_LOWER = Phrase.of("sensitivity.ends-lower");
    private static final Phrase ENDS_RAISE = Phrase.of("sensitivity.ends-raise");
    private static final Phrase READ_YEARS_SO = Phrase.of("sensitivity.read-years-so");
    private static final String NOTHING = "-";

    private final Sensitivity found;

    SensitivityRowsText(Sensitivity found, Catalogue catalogue, Console console) {
        super(catalogue, console);
        this.found = found;
    }

    @Override
    void write() {
        say(
                StructurePhrases.BY_DIMENSION,
                found.by().map(by -> wording.code("dimension", by.code())).orElse(""));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                Phrase.KEY.in(language),
                Phrase.NAME.in(language),
                wording.code("phase", found.phase().code()),
                OF_CASES.in(language),
                StructurePhrases.SHARE.in(language),
                UNSEEN.in(language),
                UNKNOWN.in(language),
                OF_ENDED.in(language),
                HOLDS.in(language)));
        found.rows().forEach((key, row) -> {
            Finding finding = row.finding();
            List<String> line = new ArrayList<>(List.of(
                    wording.key(key),
                    found.by().map(by -> names.name(by.code(), key)).orElse(""),
                    wording.count(finding.share().count()),
                    wording.count(finding.share().base()),
                    wording.share(finding.share())));
            finding.tipping().forEach(point -> line.add(cell(point)));
            line.add(years(finding));
            lines.add(line);
        });
        TextTable.write(lines, 2, console);
        console.println("");
        String value = wording.percent(found.value().doubleValue(), 0);
        say(READ_ROWS_SO, value, (found.phase() == Phase.END ? ENDS_RAISE : ENDS_LOWER).in(language));
        say(READ_YEARS_SO, value);
    }

    private String cell(TippingPoint point) {
        String fewest =
                point.fewest().isPresent() ? wording.count(point.fewest().getAsLong()) : NOTHING;
        return point.available().isPresent()
                ? fewest + " (" + wording.count(point.available().getAsLong()) + ")"
                : fewest;
    }

    /** Returns the years; if there are none, whether ends of cases without a date are enough, or no end changes anything. */
    private String years(Finding finding) {
        if (finding.years().isPresent()) {
            return wording.count(finding.years().getAsInt());
        }
        boolean mayEnd = finding.tipping().stream()
                .anyMatch(point ->
                        point.change() == Perturbation.ENDED && point.fewest().isPresent());
        return mayEnd ? NO_YEARS.in(language) : NOTHING;
    }
}
