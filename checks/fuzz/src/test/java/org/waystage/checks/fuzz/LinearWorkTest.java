package org.waystage.checks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.formats.Addresses;
import org.waystage.formats.TaxonomyReader;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.ReadOptions;
import org.waystage.tables.TableReader;

/**
 * Four times the input takes about four times the work, whatever the input is.
 *
 * <p>Work is counted as bytes allocated, which is the same on every machine; what is quadratic takes sixteen times as much.
 */
class LinearWorkTest {
    private static final int SIZE = 2_500;
    private static final double MOST = 7;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static String catalogue(String... members) {
        String start =
                "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"a\",\"title\":{\"en\":\"A\"},\"issued\":\"2026\"";
        return members.length == 0 ? start + "}" : start + "," + String.join(",", members) + "}";
    }

    private static String caseStudy(String id) {
        return "{\"id\":\"" + id + "\",\"title\":{\"en\":\"T\"},\"technologies\":[\"t\"],\"adopters\":[\"o\"]}";
    }

    private static String repeated(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    /** Returns inputs that grow with a number. */
    private static Map<String, IntFunction<String>> inputs() {
        return Map.ofEntries(
                Map.entry("notes", n -> catalogue("\"notes\":[" + repeated(n, i -> "{\"en\":\"x\"}") + "]")),
                Map.entry("faults", n -> catalogue("\"notes\":[" + repeated(n, i -> "{}") + "]")),
                Map.entry(
                        "technologies-broken",
                        n -> catalogue("\"technologies\":[" + repeated(n, i -> "{\"id\":\"t" + i + "\"}") + "]")),
                Map.entry(
                        "cases-without-anything",
                        n -> catalogue("\"caseStudies\":[" + repeated(n, i -> caseStudy("c" + i)) + "]")),
                Map.entry(
                        "cases-of-one-id",
                        n -> catalogue("\"caseStudies\":[" + repeated(n, i -> caseStudy("c")) + "]")),
                Map.entry("unknown-members", n -> catalogue(repeated(n, i -> "\"x" + i + "\":1"))),
                Map.entry("unknown-duplicates", n -> catalogue("\"x\":{" + repeated(n, i -> "\"a\":1") + "}")),
                Map.entry(
                        "duplicates-below-long-names",
                        n -> catalogue("\"x\":" + ("{\"" + "n".repeat(900) + "\":").repeat(40) + "{"
                                + repeated(n, i -> "\"a\":1") + "}" + "}".repeat(40))),
                Map.entry("duplicate-members", n -> catalogue(repeated(n, i -> "\"licence\":\"a\""))),
                Map.entry("unknown-list", n -> catalogue("\"x\":[" + repeated(n, i -> "[]") + "]")),
                Map.entry("strings", n -> catalogue("\"licence\":\"" + "é".repeat(n) + "\"")),
                Map.entry(
                        "languages", n -> catalogue("\"notes\":[{" + repeated(n, i -> "\"x-a" + i + "\":\"\"") + "}]")),
                Map.entry(
                        "languages-invalid",
                        n -> catalogue("\"notes\":[{" + repeated(n, i -> "\"_" + i + "\":\"\"") + "}]")),
                Map.entry("blanks", n -> catalogue() + " ".repeat(20 * n)),
                Map.entry("brackets", n -> "[".repeat(20 * n)),
                Map.entry("garbage", n -> catalogue() + "x".repeat(20 * n)),
                Map.entry("cut-off-string", n -> "{\"id\":\"" + "x".repeat(20 * n)));
    }

    static Stream<String> names() {
        return inputs().keySet().stream().sorted();
    }

    private static double ratio(IntFunction<String> input, Consumer<byte[]> reading) {
        return ratio(SIZE, input, reading);
    }

    private static double ratio(int size, IntFunction<String> input, Consumer<byte[]> reading) {
        byte[] small = input.apply(size).getBytes(UTF_8);
        byte[] large = input.apply(4 * size).getBytes(UTF_8);
        reading.accept(small); // classes and tables that are made once do not count
        return (double) allocated(reading, large) / allocated(reading, small);
    }

    private static long allocated(Consumer<byte[]> reading, byte[] document) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        reading.accept(document);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void lines(byte[] document) {
        try (CaseStudyLines lines = CaseStudyLines.over(new ByteArrayInputStream(document), ReadOptions.defaults())) {
            assertThat(lines.stream().count()).isPositive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aDocumentIsReadInLinearWork(String name) {
        assertThat(ratio(inputs().get(name), document -> new CatalogueReader().read(document)))
                .isLessThan(MOST);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("names")
    void theCanonicalFormIsMadeInLinearWork(String name) {
        assertThat(ratio(inputs().get(name), CanonicalJson::of)).isLessThan(MOST);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("names")
    void manyLinesAreReadInLinearWork(String name) {
        // each member of the lists above becomes a line
        IntFunction<String> input =
                n -> inputs().get(name).apply(n).replace("},{", "}\n{").replace("],[", "]\n[") + "\n{}";
        assertThat(ratio(input, LinearWorkTest::lines)).isLessThan(MOST);
    }

    private static String taxonomy(String context, String concept) {
        return "{\"@context\":{\"s\":\"http://www.w3.org/2004/02/skos/core#\"" + context + "},\"@id\":\"x:a\","
                + "\"@type\":\"s:Concept\"" + concept + "}";
    }

    /** Returns taxonomies in SKOS that grow with a number. */
    private static Map<String, IntFunction<String>> taxonomies() {
        return Map.of(
                "languages",
                n -> taxonomy(
                        "",
                        ",\"s:prefLabel\":[" + repeated(n, i -> "{\"@value\":\"A\",\"@language\":\"x-a" + i + "\"}")
                                + "]"),
                "names-of-themselves",
                n -> taxonomy("," + repeated(n, i -> "\"n" + i + "\":\"n" + i + ":x\""), ""),
                "names-of-the-next",
                n -> taxonomy("," + repeated(n, i -> "\"n" + i + "\":\"n" + (i + 1) + ":x\""), ""),
                "long-name",
                n -> taxonomy(
                        ",\"n\":\"" + "x".repeat(20 * n) + "\"",
                        ",\"s:exactMatch\":[" + repeated(n, i -> "{\"@id\":\"n:" + i + "\"}") + "]"));
    }

    static Stream<String> namesOfTaxonomies() {
        return taxonomies().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("namesOfTaxonomies")
    void aTaxonomyIsReadInLinearWork(String name) {
        Addresses addresses = Addresses.under("https://example.org/");

        assertThat(ratio(SIZE / 4, taxonomies().get(name), document -> TaxonomyReader.read(document, addresses)))
                .isLessThan(MOST);
    }

    /** Reads a table with the name of one of the format, beside the head of a catalogue. */
    private static void table(byte[] lessons) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("catalogue.csv"));
            zip.write("#,format,id,title/en\n1,waystage-catalogue/1.0,a,A\n".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("lessons.csv"));
            zip.write(lessons);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(TableReader.fromZip(archive.toByteArray()).orElseThrow().lessons())
                .isNotEmpty();
    }

    @Test
    void rowsShorterThanTheHeaderAreReadInLinearWork() {
        IntFunction<String> input = n -> "#,id,text/en," + repeated(n, i -> "x" + i) + "\n"
                + IntStream.range(0, n).mapToObj(i -> i + ",l" + i + ",L\n").collect(Collectors.joining());

        assertThat(ratio(SIZE / 4, input, LinearWorkTest::table)).isLessThan(MOST);
    }
}
