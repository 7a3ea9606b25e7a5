package org.waystage.workbooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.Text;
import org.waystage.json.reading.Reading;
import org.waystage.tables.TableWriter;

/** Workbooks that are broken or meant to do harm end in a notice. */
class HostileWorkbooksTest {
    private static final Catalogue SMALL =
            Catalogue.builder(CatalogueId.of("mine"), Text.english("Mine")).build();

    private static void isRefused(Reading<Catalogue> reading, String rule) {
        assertThat(reading.value()).isEmpty();
        assertThat(reading.notices()).extracting(notice -> notice.rule().id()).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no archive", "PK", "PK\u0003\u0004 and no more", "\u00d0\u00cf\u0011\u00e0"})
    void whatIsNoArchiveIsRefused(String text) throws IOException {
        isRefused(Workbooks.read(text.getBytes(UTF_8)), "table-not-opened");
    }

    @Test
    void anArchiveOfSomethingElseIsNoWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.toZip(SMALL, out);

        isRefused(Workbooks.read(out.toByteArray()), "table-not-opened");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/styles.xml",
                "xl/sharedStrings.xml"
            })
    void aPartThatLeadsOutsideIsRefused(String part) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(Workbooks.parts(Workbooks.bytes(SMALL)));
        String xml = parts.get(part);
        parts.put(
                part,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + xml.replaceFirst("<\\?xml[^>]*>", "").replaceFirst(">", ">&e;"));

        Reading<Catalogue> reading = Workbooks.read(Workbooks.zip(parts));
        assertThat(reading.value()).isEmpty();
        assertThat(reading.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels", "[Content_Types].xml"})
    void aWorkbookWithoutAPartIsRefused(String part) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(Workbooks.parts(Workbooks.bytes(SMALL)));
        parts.remove(part);

        Reading<Catalogue> reading = Workbooks.read(Workbooks.zip(parts));
        assertThat(reading.value()).isEmpty();
        assertThat(reading.hasErrors()).isTrue();
    }

    @Test
    void aRowBeyondTheLastOneIsRefused() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(Workbooks.parts(Workbooks.bytes(SMALL)));
        parts.replaceAll((name, xml) -> name.endsWith("worksheets/sheet2.xml")
                ? xml.replace("</sheetData>", "<row r=\"1048577\"><c><v>1</v></c></row></sheetData>")
                : xml);

        assertThat(Workbooks.read(Workbooks.zip(parts)).hasErrors()).isTrue();
    }

    @Test
    void aWorkbookWithoutFormatsAndSharedTextsIsRead() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(Workbooks.parts(Workbooks.bytes(SMALL)));
        parts.keySet().removeAll(Arrays.asList("xl/styles.xml", "xl/sharedStrings.xml", "docProps/app.xml"));
        parts.replaceAll((name, xml) ->
                xml.replaceAll("<(Override|Relationship) [^>]*(styles|sharedStrings|app)\\.xml[^>]*/>", ""));

        assertThat(Workbooks.read(Workbooks.zip(parts)).value()).contains(SMALL);
    }

    @Test
    @Tag("class-path-only")
    @Tag("long")
    void aSheetThatGrowsBeyondMeasureIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            byte[] block = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i <= 256; i++) {
                zip.write(block);
            }
        }

        isRefused(Workbooks.read(out.toByteArray()), "table-limit-exceeded");
    }

    @Test
    @Tag("class-path-only")
    @Tag("long")
    void damagedPartsEndInNotices() throws IOException {
        Map<String, String> whole = Workbooks.parts(Workbooks.bytes(SMALL));
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            Map<String, String> parts = new LinkedHashMap<>(whole);
            String part = whole.keySet().stream()
                    .skip(random.nextInt(whole.size()))
                    .findFirst()
                    .orElseThrow();
            StringBuilder xml = new StringBuilder(whole.get(part));
            int at = random.nextInt(xml.length());
            switch (random.nextInt(3)) {
                case 0 -> xml.setLength(at);
                case 1 -> xml.deleteCharAt(at);
                default -> xml.setCharAt(at, "<>&\"'/=x9".charAt(random.nextInt(9)));
            }
            parts.put(part, xml.toString());

            Reading<Catalogue> reading = Workbooks.read(Workbooks.zip(parts));
            assertThat(reading.value().isPresent() || reading.hasErrors()).isTrue();
        }
    }
}
