package org.waystage.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.json.reading.Reading;

/** Tables as people leave them: every fault has its cell, and reading goes on. */
class HandEditedTablesTest {
    private static final List<String> FILES = List.of(
            "catalogue",
            "technologies",
            "organizations",
            "caseStudies",
            "caseStudies.stages",
            "caseStudies.notes",
            "case studies",
            "sources");

    private final Reading<Catalogue> reading = read();

    private static Reading<Catalogue> read() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            for (String name : FILES) {
                String file = "hand-edited/" + name + ".csv";
                try (InputStream in =
                        Objects.requireNonNull(HandEditedTablesTest.class.getResourceAsStream(file), file)) {
                    files.put(file, in.readAllBytes());
                }
            }
            Archive.write(files, zip);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return TableReader.fromZip(zip.toByteArray());
    }

    private static String line(Notice notice) {
        return notice.place().cell().orElse("-") + " " + notice.rule().id();
    }

    @Test
    void aHeadThatIsNotUtf8IsNotAlsoMissing() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Archive.write(Map.of("catalogue.csv", "#,id\n1,a\n".getBytes(StandardCharsets.UTF_16)), zip);

        assertThat(TableReader.fromZip(zip.toByteArray()).noticeCounts())
                .containsKey("table-not-utf-8")
                .doesNotContainKey("table-catalogue-missing");
    }

    @Test
    void aColumnWhosePathHasThousandsOfNamesIsNotRead() throws IOException {
        String file = "#,format,id,title/en," + "a/".repeat(20_000) + "a\n1,waystage-catalogue/1.0,mine,Mine,x\n";
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Archive.write(Map.of("catalogue.csv", file.getBytes(StandardCharsets.UTF_8)), zip);

        Reading<Catalogue> deep = TableReader.fromZip(zip.toByteArray());

        assertThat(deep.orElseThrow().title().in("en")).isEqualTo("Mine");
        assertThat(deep.notices()).extracting(HandEditedTablesTest::line).contains("catalogue!E1 table-column-unknown");
    }

    @Test
    void everyFaultHasItsCell() {
        assertThat(reading.notices())
                .extracting(HandEditedTablesTest::line)
                .containsExactlyInAnyOrder(
                        "- table-unknown",
                        "- table-absent",
                        "catalogue!B3 table-row-extra",
                        "technologies!C1 table-column-twice",
                        "organizations!E3 table-cell-conflict",
                        "organizations!D4 table-cell-not-json",
                        "organizations!A4 table-position-wrong",
                        "organizations!A3 table-position-twice",
                        "caseStudies!H2 table-column-unknown",
                        "caseStudies!F2 table-column-renamed",
                        "caseStudies!G5 table-column-nameless",
                        "caseStudies.stages!A6 table-parent-missing",
                        "caseStudies.stages!A7 table-parent-unknown",
                        "caseStudies.notes!A1 table-column-missing",
                        "sources!A1 table-not-utf-8",
                        "catalogue!E2 shape-type-wrong",
                        "caseStudies.stages!E2 shape-date-invalid",
                        "caseStudies!F5 shape-member-unknown",
                        "- model-issue-date-missing",
                        "caseStudies!B3 model-source-missing",
                        "caseStudies!B5 model-source-missing",
                        "caseStudies!B6 model-source-missing",
                        "caseStudies!E6 link-organization-unknown");
    }

    @Test
    void theRestIsRead() {
        Catalogue catalogue = reading.value().orElseThrow();

        assertThat(catalogue.technologies()).hasSize(2);
        assertThat(catalogue.caseStudies())
                .extracting(each -> each.id().value())
                .containsExactly("first", "second", "third");
        assertThat(catalogue.caseStudies().get(1).title().in("en")).isEqualTo("=Second");
        assertThat(catalogue.caseStudies().get(1).technologies()).hasSize(2);
        assertThat(catalogue.caseStudies().get(0).stages()).hasSize(1);
        assertThat(catalogue.caseStudies().get(1).stages()).hasSize(1);
        assertThat(catalogue.caseStudies().get(0).extras().members()).containsKey("x-later");
    }

    @Test
    void theNoticeOfAMisnamedTableNamesTheRightOne() {
        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().equals(TableRules.TABLE_UNKNOWN))
                .extracting(Notice::message)
                .containsExactly(
                        "'case studies' is not a table of the form; it was not read. Did you mean 'caseStudies'?");
    }
}
