package org.waystage.registers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.TextKey;
import org.waystage.registers.Fixtures.Fixture;
import org.waystage.registers.Fixtures.Outcome;
import org.waystage.registers.internal.profile.Column;

/**
 * Tables in every way in which copies differ: what keeps the content gives the same catalogue, what loses some says so, and
 * nothing ends in an exception.
 *
 * <p>Not to be known, and so not asked for, is the loss of whole records at the end, or of the end of a last cell.
 */
@Tag("class-path-only")
@Tag("long")
@Timeout(300)
class TableMutationTest {
    private static final int CUTS = 25;
    private static final int FLIPS = 10;

    static List<Fixture> tables() {
        return Fixtures.tables();
    }

    private static Tables table(Mutants mutants, Fixture fixture) {
        return Tables.of(mutants.text(), fixture == Fixture.PSTW_SEMICOLON ? ';' : ',');
    }

    @ParameterizedTest
    @MethodSource("tables")
    void anotherEncodingThatHoldsAllCharactersKeepsTheContent(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        String text = mutants.text();
        mutants.same("UTF-8", text);
        mutants.same("UTF-8 with mark", "\uFEFF" + text);
        mutants.same("UTF-16LE with mark", ("\uFEFF" + text).getBytes(UTF_16LE));
        mutants.same("UTF-16BE with mark", ("\uFEFF" + text).getBytes(UTF_16BE));
        Optional<byte[]> cp1252 = Mutants.encode(text, Mutants.CP1252);
        if (cp1252.isPresent()) {
            mutants.same("windows-1252", cp1252.get());
        }
        Optional<byte[]> latin1 = Mutants.encode(text, ISO_8859_1);
        if (latin1.isPresent() && Arrays.equals(latin1.get(), encoded15(text))) {
            mutants.same("ISO-8859-15", latin1.get());
        }
    }

    private static byte[] encoded15(String text) {
        return Mutants.encode(text, Charset.forName("ISO-8859-15")).orElse(new byte[0]);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void anEncodingThatCannotBeToldIsAnError(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            Outcome outcome = mutants.read(charset.name(), mutants.text().getBytes(charset));
            assertThat(outcome.noticed("register-encoding-unknown")).isTrue();
        }
        byte[] bytes = mutants.bytes.clone();
        for (int at : new int[] {0, bytes.length / 3, bytes.length - 1}) {
            byte[] changed = bytes.clone();
            changed[at] = 0;
            assertThat(mutants.read("a NUL at " + at, changed).summary().hasErrors())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void otherSignsBetweenCellsAndRecordsKeepTheContent(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        Tables table = table(mutants, fixture);
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            for (String end : List.of("\n", "\r\n", "\r")) {
                for (boolean quoted : new boolean[] {false, true}) {
                    String what = "delimiter " + (int) delimiter + ", end " + end.length() + ", quoted " + quoted;
                    mutants.same(what, table.write(delimiter, end, quoted));
                }
            }
        }
        String text = table.write();
        mutants.same("no last line end", text.substring(0, text.length() - 1));
        mutants.same("blank lines at the end", text + "\n\n  \n");
        mutants.same("blank lines at the start", "\n\n" + text);
        mutants.same("blank lines in between", between(table));
    }

    private static String between(Tables table) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table.rows()) {
            text.append(new Tables(List.of(row)).write()).append("\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columnsInAnotherOrderAndMoreColumnsKeepTheContent(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        Tables table = table(mutants, fixture);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, table.width()).boxed().toList());
        Collections.reverse(order);
        mutants.same("reversed", table.columns(order).write());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(order, new Random(seed));
            mutants.same("shuffled " + seed, table.columns(order).write());
        }
        for (int at : new int[] {0, table.width() / 2, table.width()}) {
            mutants.same(
                    "one more at " + at,
                    table.with(at, "Zusatz", "mehr, und \"mehr\"").write());
            mutants.same("one without a header at " + at, table.with(at, "", "").write());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void headersWithBlanksAndInCapitalsAreFound(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        Tables table = table(mutants, fixture);
        String expected = withoutSourceFields(mutants.original);
        for (Tables changed : List.of(
                table.header(header -> header.toUpperCase(Locale.ROOT)),
                table.header(header -> " " + header.replace(" ", "\n  ") + "\u00A0"))) {
            Outcome outcome = mutants.read("headers", changed.write());
            assertThat(withoutSourceFields(outcome)).isEqualTo(expected);
        }
    }

    /** The fields of the source have the headers of the file. */
    private static String withoutSourceFields(Outcome outcome) {
        Catalogue catalogue = Fixtures.own(outcome.read().catalogue().orElseThrow());
        List<CaseStudy> cases = catalogue.caseStudies().stream()
                .map(found -> found.toBuilder().sourceFields(List.of()).build())
                .toList();
        return Fixtures.text(
                catalogue.toBuilder().caseStudies(cases).notes(List.of()).build());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aColumnThatIsMissedIsNoticed(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        Tables table = table(mutants, fixture);
        for (int i = 0; i < table.width(); i++) {
            String header = table.header().get(i);
            mutants.noticed("without '" + header + "'", table.without(i).write());
            if (header.length() > 3) {
                String typo = header.substring(0, 2) + "q" + header.substring(3);
                mutants.noticed("'" + typo + "'", table.header(i, typo).write());
                mutants.noticed(
                        "another name for '" + header + "'",
                        table.header(i, "Überschrift").write());
            }
        }
        for (Column column : mutants.profile().parts().columns().values()) {
            if (column.required()) {
                Set<String> aliases = new HashSet<>();
                column.headers().forEach(alias -> aliases.add(TextKey.folded(alias.text())));
                Tables changed = table.header(h -> aliases.contains(TextKey.folded(h)) ? "other" : h);
                Outcome outcome = mutants.read("without " + column.name(), changed.write());
                assertThat(outcome.noticed("register-column-missing")).isTrue();
                assertThat(outcome.read().catalogue()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsThatAreTwiceOrShortOrLongAreNoticed(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        Tables table = table(mutants, fixture);
        for (int row = 1; row < table.rows().size(); row += 1 + table.rows().size() / 16) {
            mutants.counted("row " + row + " twice", table.twice(row).write().getBytes(UTF_8));
            for (int length = 1; length < table.width(); length += 1 + length / 2) {
                List<List<String>> rows = new ArrayList<>(table.rows());
                rows.set(row, rows.get(row).subList(0, length));
                boolean blank = String.join("", rows.get(row)).isBlank() && length == 1;
                String text = new Tables(rows).write();
                Outcome outcome = mutants.read("row " + row + " of " + length, text);
                assertThat(blank || outcome.noticed("register-record-length"))
                        .as("row %s of %s", row, length)
                        .isTrue();
            }
        }
        assertThat(mutants.read("a row too long", table.write().replaceFirst("\n$", ",more\n"))
                        .noticed("register-record-length"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aFileThatIsCutOffIsNoticed(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        Tables table = table(mutants, fixture);
        for (boolean quoted : new boolean[] {false, true}) {
            String text = table.write(',', "\n", quoted);
            for (int i = 1; i < CUTS; i += quoted ? 3 : 1) {
                cut(mutants, text, (int) ((long) text.length() * i / CUTS), table.width());
            }
            int quote = text.indexOf('"', text.indexOf('\n'));
            for (int i = 0; i < 10 && quote > 0; i++) {
                cut(mutants, text, quote + 1, table.width());
                quote = text.indexOf('"', quote + 1);
            }
        }
    }

    static void cut(Mutants mutants, String text, int at, int width) throws IOException {
        String what = "cut at " + at + " after ..." + text.substring(Math.max(0, at - 20), at);
        Outcome outcome = mutants.read(what, text.substring(0, at));
        int cells = 1;
        boolean inQuotes = false;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            inQuotes ^= c == '"';
            cells = inQuotes ? cells : c == ',' ? cells + 1 : c == '\n' ? 1 : cells;
        }
        boolean toBeKnown = inQuotes || (cells < width && text.charAt(at - 1) != '\n');
        assertThat(!toBeKnown || mutants.hasMoreNotices(outcome))
                .as("%s: %s", what, outcome.notices())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void bytesThatAreSpoiltNeverLoseRecordsInSilence(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        for (int seed = 0; seed < FLIPS; seed++) {
            mutants.counted("seed " + seed, Mutants.flipped(mutants.bytes, seed));
        }
    }
}
