package org.waystage.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.Reading;

/** A column that was renamed: one notice says it, not one for each row and each reference. */
class RenamedColumnsTest {
    private static final int ROWS = 50;

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("catalogue", "#,format,id,title/en,issued\n1,waystage-catalogue/1.0,test,Test,2025-06-30\n");
        tables.put("technologies", "#,id,name/en\n1,drones,Drones\n");
        tables.put("sources", "#,id,title/en\n1,report,Report\n");
        StringBuilder organizations = new StringBuilder("#,id,name/en,name/fr,kind,country\n");
        StringBuilder cases = new StringBuilder("#,id,title/en,title/fr,technologies,adopters,sources\n");
        StringBuilder stages = new StringBuilder("#caseStudies,#,stage,basis,date\n");
        for (int i = 1; i <= ROWS; i++) {
            organizations.append(i + ",org-" + i + ",Body " + i + ",Corps " + i + ",customs-administration,FR\n");
            cases.append(i + ",case-" + i + ",Case " + i + ",Cas " + i + ",drones,org-" + i + ",report\n");
            stages.append("case-" + i + ",1,deployed,began,2024\n");
        }
        tables.put("organizations", organizations.toString());
        tables.put("caseStudies", cases.toString());
        tables.put("caseStudies.stages", stages.toString());
        return tables;
    }

    private static Reading<Catalogue> read(Map<String, String> tables) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach((name, text) -> files.put(name + ".csv", text.getBytes(UTF_8)));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Archive.write(files, zip);
        return TableReader.fromZip(zip.toByteArray());
    }

    private static Reading<Catalogue> renamed(String table, String from, String to) throws IOException {
        Map<String, String> tables = tables();
        String[] parts = tables.get(table).split("\n", 2);
        String header = ("," + parts[0] + ",").replace("," + from + ",", "," + to + ",");
        tables.put(table, header.substring(1, header.length() - 1) + "\n" + parts[1]);
        return read(tables);
    }

    private static List<String> lines(Reading<Catalogue> reading) {
        return reading.notices().stream()
                .filter(notice -> !notice.rule().equals(TableRules.TABLES_ABSENT))
                .map(notice -> notice.place().cell().orElse("-") + " " + notice.message())
                .toList();
    }

    @Test
    void theTablesAreFine() throws IOException {
        assertThat(lines(read(tables()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "caseStudies, id, ident, id, B1",
        "caseStudies, title/en, title, title/en, C1",
        "caseStudies, adopters, adopter, adopters, F1",
        "caseStudies.stages, stage, Stage, stage, C1",
        "organizations, id, Id, id, B1",
        "technologies, id, key, id, B1",
        "sources, id, source, id, B1"
    })
    void aRenamedColumnGivesOneNotice(String table, String from, String to, String missing, String cell)
            throws IOException {
        Reading<Catalogue> reading = renamed(table, from, to);
        assertThat(lines(reading))
                .containsExactly(table + "!" + cell + " The table has no column '" + missing
                        + "', and its rows cannot be read without it. It has '" + to
                        + "', which the form does not know: was the column renamed? The table was not read; give the column its"
                        + " name.");
        assertThat(reading.counts().errors()).isEqualTo(1);
    }

    @Test
    void aColumnOfPeoplesOwnWithANearNameCostsNoRow() throws IOException {
        Reading<Catalogue> reading = renamed("caseStudies", "sources", "source");

        assertThat(lines(reading))
                .first()
                .isEqualTo(
                        "caseStudies!G1 The form does not know the column 'source', and the table has no column 'sources': was"
                                + " it renamed? What is below it (cells: 50) is kept as a member of that name.");
        assertThat(reading.orElseThrow().caseStudies()).hasSize(50);
    }

    @Test
    void aColumnThatSaysWhereRowsBelongIsNeeded() throws IOException {
        assertThat(lines(renamed("caseStudies.stages", "#caseStudies", "case")))
                .containsExactly(
                        "caseStudies.stages!A1 The table has no column '#caseStudies', and its rows cannot be read"
                                + " without it. The table was not read; give the column its name.");
    }

    @Test
    void theHeadOfTheCatalogueIsNotSaidToBeMissingOnTop() throws IOException {
        assertThat(lines(renamed("catalogue", "id", "ident")))
                .singleElement()
                .asString()
                .contains("no column 'id'");
    }

    @Test
    void aColumnOfPeoplesOwnIsKeptAndToldOnce() throws IOException {
        Reading<Catalogue> reading = renamed("organizations", "country", "x-office");
        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().equals(JsonRules.MEMBER_UNKNOWN))
                .extracting(notice -> notice.place().cell().orElse("-"))
                .containsExactly("organizations!F2");
        assertThat(reading.noticeCounts()).containsEntry(JsonRules.MEMBER_UNKNOWN.id(), 1L);
        assertThat(reading.value().orElseThrow().organizations())
                .allMatch(each -> each.extras().members().containsKey("x-office"));
    }

    @Test
    void anOptionalColumnThatSeemsRenamedIsAskedAboutAtItsHeader() throws IOException {
        Reading<Catalogue> reading = renamed("caseStudies.stages", "date", "Datum");
        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().equals(TableRules.COLUMN_RENAMED))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.place().cell()).contains("caseStudies.stages!E1");
                    assertThat(notice.message())
                            .startsWith("The form does not know the column 'Datum', and the table has no column ")
                            .contains("'date'")
                            .contains("(cells: 50)");
                    assertThat(notice.message("fr").replaceAll("[\\u00A0\\u202F]", " "))
                            .contains("« Datum »", "cellules : 50");
                });
        assertThat(reading.counts().warnings()).isEqualTo(1);
        assertThat(reading.value()).isPresent();
    }

    @Test
    void aColumnOfPeoplesOwnInATableThatHasAllColumnsIsNotAskedAbout() throws IOException {
        Map<String, String> tables = tables();
        String header =
                String.join(",", GridMaker.headers(Layout.find("technologies").orElseThrow()));
        String blanks = ",".repeat(header.split(",").length - 3);
        tables.put("technologies", header + ",mine,empty\n1,drones,Drones" + blanks + ",x,\n");
        assertThat(read(tables).notices())
                .extracting(Notice::rule)
                .contains(JsonRules.MEMBER_UNKNOWN)
                .doesNotContain(TableRules.COLUMN_RENAMED);
    }

    @Test
    void aMisspeltStageIsToldWithItsCell() throws IOException {
        Map<String, String> tables = tables();
        tables.computeIfPresent("caseStudies.stages", (name, text) -> text.replaceFirst("deployed", "deplyed"));
        assertThat(read(tables).notices())
                .filteredOn(notice -> notice.rule().id().equals("model-stage-misspelt"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.message()).endsWith("Did you mean 'deployed'?");
                    assertThat(notice.place().cell()).contains("caseStudies.stages!C2");
                });
    }

    @Test
    void theDayNumberOfASpreadsheetInPlaceOfADateIsNamed() throws IOException {
        Map<String, String> tables = tables();
        tables.computeIfPresent("caseStudies.stages", (name, text) -> text.replaceFirst("began,2024", "began,45292"));
        assertThat(lines(read(tables)))
                .singleElement()
                .asString()
                .startsWith(
                        "caseStudies.stages!E2 '45292' is not a date: expected a date that exists, as YYYY, YYYY-MM or"
                                + " YYYY-MM-DD. It looks like a spreadsheet's day number, 2024-01-01: format the cell as a date.");
    }

    private static Reading<Catalogue> sheetRenamed(String from, String to) throws IOException {
        Map<String, String> tables = tables();
        tables.put(to, tables.remove(from));
        return read(tables);
    }

    @ParameterizedTest
    @CsvSource({
        "organizations, Organisations",
        "organizations, organization",
        "caseStudies, Case studies",
        "caseStudies, caseStudeis",
        "technologies, technology",
        "sources, source",
        "catalogue, catalog"
    })
    void aRenamedTableGivesOneError(String from, String to) throws IOException {
        Reading<Catalogue> reading = sheetRenamed(from, to);
        assertThat(lines(reading))
                .containsExactly("- There is no table '" + from + "', but one that the form does not know, '" + to
                        + "': was it renamed? Neither was read; give the table its name.");
        assertThat(reading.counts().errors()).isEqualTo(1);
        assertThat(reading.counts().warnings()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "caseStudies.stages, stages",
        "caseStudies.stages, Étapes",
        "organizations, Bodies",
        "caseStudies, Projects",
        "catalogue, Head"
    })
    void aRenamedTableIsKnownByItsColumns(String from, String to) throws IOException {
        Reading<Catalogue> reading = sheetRenamed(from, to);
        assertThat(lines(reading))
                .containsExactly("- There is no table '" + from + "', but one that the form does not know, '" + to
                        + "': was it renamed? Neither was read; give the table its name.");
        assertThat(reading.counts().errors()).isEqualTo(1);
    }

    @Test
    void ofSeveralTablesWithTheSameColumnsTheOneWithTheNearNameIsMeant() throws IOException {
        Map<String, String> tables = tables();
        tables.put("needs", "#caseStudies,#,text/en\ncase-1,1,Speed\n");
        tables.put("wants", "#caseStudies,#,text/en\ncase-1,1,Speed\n");
        assertThat(lines(read(tables)))
                .containsExactlyInAnyOrder(
                        "- There is no table 'caseStudies.needs', but one that the form does not know, 'needs': was it"
                                + " renamed? Neither was read; give the table its name.",
                        "- 'wants' is not a table of the form; it was not read.");
    }

    @Test
    void aTableOfPeoplesOwnWithForeignColumnsStaysAWarning() throws IOException {
        Map<String, String> tables = tables();
        tables.put("stages", tables.remove("caseStudies.stages"));
        tables.put("stages", "stage,meaning\npilot,a trial\n");
        Reading<Catalogue> reading = read(tables);
        assertThat(lines(reading)).containsExactly("- 'stages' is not a table of the form; it was not read.");
        assertThat(reading.counts().errors()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"sources, Books, 50", "technologies, Things, 50"})
    void aTableToWhichOthersReferIsMissedOnce(String from, String to, int count) throws IOException {
        Reading<Catalogue> reading = sheetRenamed(from, to);
        assertThat(lines(reading))
                .containsExactlyInAnyOrder(
                        "- '" + to + "' is not a table of the form; it was not read.",
                        "- There is no table '" + from + "', but other tables refer to it (cells: " + count
                                + "); put it back, or give it its name.");
        assertThat(reading.counts().errors()).isEqualTo(1);
    }

    @Test
    void aRenamedTableThatHangsOnAnotherIsAnErrorToo() throws IOException {
        Reading<Catalogue> reading = sheetRenamed("caseStudies.stages", "caseStudies.Stage");
        assertThat(lines(reading))
                .singleElement()
                .asString()
                .startsWith("- There is no table 'caseStudies.stages', but");
        assertThat(reading.value().orElseThrow().caseStudies()).hasSize(ROWS);
    }

    @Test
    void aTableOfPeoplesOwnIsNone() throws IOException {
        Map<String, String> tables = tables();
        tables.put("remarks", "a,b\n1,2\n");
        tables.put("Source", "a,b\n1,2\n");
        assertThat(lines(read(tables)))
                .containsExactly(
                        "- 'remarks' is not a table of the form; it was not read.",
                        "- 'Source' is not a table of the form; it was not read. Did you mean 'sources'?");
    }

    @Test
    void aTableOfWhichOnlyTheHeaderIsThereMayLackColumns() throws IOException {
        Map<String, String> tables = tables();
        tables.put("lessons", "#,identity\n");
        assertThat(read(tables).notices()).extracting(Notice::rule).doesNotContain(TableRules.COLUMN_MISSING);
    }
}
