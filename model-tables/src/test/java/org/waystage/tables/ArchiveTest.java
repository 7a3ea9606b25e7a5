package org.waystage.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.json.reading.Reading;

/** Archives that are broken or meant to do harm end in a notice. */
class ArchiveTest {
    private static void isRefused(Reading<Catalogue> reading, String rule) {
        assertThat(reading.value()).isEmpty();
        assertThat(reading.notices()).extracting(notice -> notice.rule().id()).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no archive", "PK", "PK\u0003\u0004 and no more"})
    void whatIsNoArchiveIsRefused(String text) {
        isRefused(TableReader.fromZip(text.getBytes(UTF_8)), "table-not-opened");
    }

    @Test
    void anArchiveThatIsCutOffIsRefused() throws IOException {
        byte[] whole = TableLawsTest.zip(RandomCatalogues.of(3));

        isRefused(TableReader.fromZip(Arrays.copyOf(whole, 700)), "table-not-opened");
    }

    @Test
    @Tag("class-path-only")
    void anArchiveThatGrowsBeyondMeasureIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            byte[] block = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("caseStudies.csv"));
            for (long i = 0; i <= Archive.MOST_BYTES; i += block.length) {
                zip.write(block);
            }
        }

        isRefused(TableReader.fromZip(out.toByteArray()), "table-limit-exceeded");
    }

    @Test
    void anEntryThatGrowsBeyondMeasureIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] archive = stating(Archive.MOST_BYTES + 1);

        isRefused(TableReader.fromZip(archive), "table-limit-exceeded");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 99, 101, 200 << 20})
    void anEntryWithOtherBytesThanTheDirectorySaysIsRefused(long stated) throws IOException {
        isRefused(TableReader.fromZip(stating(stated)), "table-not-opened");
    }

    /** Returns an archive with one entry of a hundred bytes, of which its directory says another size. */
    private static byte[] stating(long size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Archive.write(Map.of("caseStudies.csv", "x".repeat(100).getBytes(UTF_8)), out);
        byte[] archive = out.toByteArray();
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(archive.length - 6);
        bytes.putInt(directory + 24, (int) size);
        return archive;
    }

    @Test
    void anArchiveWithTooManyEntriesIsRefused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
            entries.put(i + ".csv", new byte[0]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Archive.write(entries, out);

        isRefused(TableReader.fromZip(out.toByteArray()), "table-limit-exceeded");
    }

    @Test
    void namesThatLeadElsewhereAreOnlyNames() throws IOException {
        CellNotices notices = new CellNotices();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Archive.read(TableLawsTest.zip(RandomCatalogues.of(3)), "", notices)
                .orElseThrow()
                .forEach((name, bytes) -> entries.put("../../etc\\" + name, bytes));
        entries.put("__MACOSX/._catalogue.csv", new byte[] {1});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Archive.write(entries, out);

        assertThat(TableReader.fromZip(out.toByteArray()).value()).contains(RandomCatalogues.of(3));
    }
}
