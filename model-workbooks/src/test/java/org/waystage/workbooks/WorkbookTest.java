package org.waystage.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.notice.Notice;
import org.waystage.core.reference.CodeList;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.json.reading.Reading;
import org.waystage.tables.Grid;
import org.waystage.tables.Grids;
import org.waystage.tables.TableRules;

/** Workbooks as Excel and other programs see and write them. */
class WorkbookTest {
    private static byte[] edition;

    @BeforeAll
    static void writeTheEdition() throws IOException {
        edition = Workbooks.bytes(Editions.latest());
    }

    /** Writes cells with another program's writer; dates and numbers as such, and a text that begins with = as a formula. */
    private static void write(Workbook workbook, String name, Object[]... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                if (rows[i][j] instanceof LocalDate date) {
                    sheet.value(i, j, date);
                    sheet.style(i, j).format("dd/mm/yyyy").set();
                } else if (rows[i][j] instanceof Number number) {
                    sheet.value(i, j, number);
                } else if (rows[i][j].toString().startsWith("=")) {
                    sheet.formula(i, j, rows[i][j].toString().substring(1));
                } else if (!rows[i][j].equals("")) {
                    sheet.value(i, j, rows[i][j].toString());
                }
            }
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    @Test
    void anotherReaderSeesTheSameCells() throws IOException {
        List<Grid> grids = Grids.of(Editions.latest(), 32_000).tables();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(edition))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets)
                    .extracting(Sheet::getName)
                    .hasSize(grids.size() + 1)
                    .contains("caseStudies.stages");
            for (int i = 0; i < grids.size(); i++) {
                List<Row> rows = sheets.get(i).read();
                List<Grid.Row> expected = grids.get(i).rows();
                assertThat(rows).hasSize(expected.size() + 1);
                for (int j = 0; j < expected.size(); j++) {
                    Row row = rows.get(j == 0 ? 0 : j + 1);
                    for (int k = 0; k < expected.get(j).cells().size(); k++) {
                        assertThat(Optional.ofNullable(k < row.getCellCount() ? row.getCell(k) : null)
                                        .map(cell -> cell.getText())
                                        .orElse(""))
                                .isEqualTo(expected.get(j).cell(k));
                    }
                }
            }
        }
    }

    @Test
    void aWorkbookOfAnotherProgramIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "other", "1.0")) {
            write(
                    workbook,
                    "catalogue",
                    row("id", "format", "title/en", "sequence"),
                    row("mine", "waystage-catalogue/1.0", "Mine", 3));
            write(workbook, "technologies", row("id", "name/en"), row("drones", "Drones"));
            write(workbook, "organizations", row("id", "name/en"), row("customs", "Customs"));
            write(
                    workbook,
                    "caseStudies",
                    row("id", "title/en", "technologies", "adopters", "summary/en"),
                    row("first", "First", "drones", "customs"),
                    row("", "", "", ""),
                    row("second", "Second", "drones", "customs", "=1+1"));
            write(
                    workbook,
                    "caseStudies.stages",
                    row("#caseStudies", "stage", "basis", "date", "note/en"),
                    row("second", "pilot", "observed", LocalDate.of(2021, 3, 14), 0.1),
                    row("second", "deployed", "began", 2022, "later"));
            write(workbook, "My notes", row("anything"));
        }

        Reading<Catalogue> reading = WorkbookReader.read(new ByteArrayInputStream(out.toByteArray()));
        Catalogue catalogue = reading.value().orElseThrow();
        List<StageRecord> stages = catalogue.caseStudies().get(1).stages();

        assertThat(catalogue.sequence()).hasValue(3L);
        assertThat(stages).extracting(stage -> stage.date().orElseThrow()).hasToString("[2021-03-14, 2022]");
        assertThat(stages.get(0).note().orElseThrow().in("en")).isEqualTo("0.1");
        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().id().startsWith("table-cell")
                        || notice.rule().equals(TableRules.TABLE_UNKNOWN))
                .extracting(notice ->
                        notice.place().cell().orElse("-") + " " + notice.rule().id())
                .containsExactlyInAnyOrder(
                        "- table-unknown",
                        "caseStudies!E4 table-cell-formula",
                        "caseStudies.stages!D2 table-cell-date");
    }

    @Test
    void aRenamedSheetIsKnownByItsColumns() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "other", "1.0")) {
            write(
                    workbook,
                    "catalogue",
                    row("id", "format", "title/en", "issued"),
                    row("mine", "waystage-catalogue/1.0", "Mine", "2025-01-01"));
            write(workbook, "technologies", row("id", "name/en"), row("drones", "Drones"));
            write(workbook, "organizations", row("id", "name/en"), row("customs", "Customs"));
            write(
                    workbook,
                    "caseStudies",
                    row("id", "title/en", "technologies", "adopters"),
                    row("first", "First", "drones", "customs"));
            write(
                    workbook,
                    "stages",
                    row(),
                    row("#caseStudies", "stage", "basis", "date"),
                    row("first", "pilot", "observed", "2021"));
            write(workbook, "My notes", row("stage", "basis"));
        }

        assertThat(WorkbookReader.read(new ByteArrayInputStream(out.toByteArray()))
                        .notices())
                .filteredOn(notice -> notice.rule().equals(TableRules.TABLE_MISSING)
                        || notice.rule().equals(TableRules.TABLE_UNKNOWN))
                .extracting(notice -> notice.message())
                .containsExactlyInAnyOrder(
                        "There is no table 'caseStudies.stages', but one that the form does not know, 'stages': was it"
                                + " renamed? Neither was read; give the table its name.",
                        "'My notes' is not a table of the form; it was not read.");
    }

    @Test
    void aTextThatIsLongerThanACellGoesOnInFurtherColumns() throws IOException {
        Catalogue catalogue = Catalogue.builder(
                        CatalogueId.of("long"),
                        Text.english("=🛃".repeat(50_000)).with("fr", "court"))
                .build();
        byte[] workbook = Workbooks.bytes(catalogue);

        assertThat(Workbooks.parts(workbook).get("xl/worksheets/sheet1.xml")).contains("title/en#5", "title/fr<");
        assertThat(WorkbookReader.read(new ByteArrayInputStream(workbook)).value())
                .contains(catalogue);
    }

    @Test
    void aNameOrCodeThatIsLongerThanACellIsRefusedWithItsTable() {
        String longest = "n".repeat(40_000);
        Catalogue.Builder builder = Catalogue.builder(CatalogueId.of("long"), Text.english("Long"));
        Catalogue named = builder.extras(Extras.of(Map.of(longest, new Extras.Bool(true))))
                .build();
        Catalogue coded = builder.extras(Extras.none())
                .codeLists(List.of(CodeList.builder(CodeListId.of("benefits"))
                        .codes(List.of(CodeList.Entry.of(Code.of(longest), Text.english("Faster"))))
                        .build()))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.bytes(named))
                .withMessageContaining("'catalogue'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbooks.bytes(coded))
                .withMessageContaining("'#lists'");
    }

    private static DataValidation guide(XSSFWorkbook workbook, String sheet, String column) {
        return workbook.getSheet(sheet).getDataValidations().stream()
                .filter(each -> each.getPromptBoxTitle().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static String offered(XSSFWorkbook workbook, String sheet, String column) {
        DataValidationConstraint constraint = guide(workbook, sheet, column).getValidationConstraint();
        assertThat(constraint.getValidationType()).isEqualTo(DataValidationConstraint.ValidationType.LIST);
        return constraint.getFormula1();
    }

    @Test
    void columnsHaveHelpAndDropDowns() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(edition))) {
            XSSFSheet stages = workbook.getSheet("caseStudies.stages");
            DataValidation note = guide(workbook, "caseStudies.stages", "note/en");

            assertThat(stages.getPaneInformation().isFreezePane()).isTrue();
            assertThat(stages.isColumnHidden(1)).isTrue();
            assertThat(stages.isColumnHidden(0)).isFalse();
            assertThat(stages.getRow(1).getCell(2).getStringCellValue()).startsWith("The stage on the ladder.");
            assertThat(stages.getColumnStyle(4).getDataFormatString()).isEqualTo("@");
            assertThat(note.getPromptBoxText()).startsWith("A remark on the statement.");
            assertThat(note.getShowErrorBox()).isFalse();
            assertThat(offered(workbook, "caseStudies.stages", "#caseStudies"))
                    .matches("'caseStudies'!\\$B\\$3:\\$B\\$[0-9]+");
            assertThat(offered(workbook, "caseStudies.clearance", "by"))
                    .matches("'organizations'!\\$B\\$3:\\$B\\$[0-9]+");
            assertThat(offered(workbook, "technologies", "replacedBy"))
                    .matches("'technologies'!\\$B\\$3:\\$B\\$[0-9]+");
            for (List<String> column : List.of(
                    List.of("caseStudies.clearance", "status"),
                    List.of("surveys.clearance", "status"),
                    List.of("caseStudies.notSeparable", "list"),
                    List.of("catalogue", "coverage"))) {
                assertThat(offered(workbook, column.get(0), column.get(1))).startsWith("'#lists'!");
            }
            assertThat(offered(workbook, "caseStudies.stages", "basis"))
                    .matches("'#lists'!\\$[A-Z]+\\$1:\\$[A-Z]+\\$3");
            assertThat(offered(workbook, "caseStudies", "countries")).startsWith("'#lists'!");
            assertThat(offered(workbook, "caseStudies", "technologies")).startsWith("'technologies'!");
            assertThat(offered(workbook, "caseStudies.benefits", "codes")).startsWith("'#lists'!");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("#lists"))).isTrue();
            assertThat(workbook.isSheetHidden(0)).isFalse();
        }
    }

    @Test
    void aTemplateHasTheReferenceDataAndNoCases(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("template.xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.template(Editions.latest(), out);
        Files.write(file, out.toByteArray());

        Catalogue read = WorkbookReader.read(file).value().orElseThrow();

        assertThat(read.caseStudies()).isEmpty();
        assertThat(read.technologies()).isEqualTo(Editions.latest().technologies());
        assertThat(read.codeLists()).isEqualTo(Editions.latest().codeLists());
    }

    @Test
    void aTemplateSaysNothingOfTheCasesThatItDoesNotHave() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.template(Editions.latest(), out);

        Catalogue read = Workbooks.read(out.toByteArray()).orElseThrow();

        assertThat(Editions.latest().notes()).isNotEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(Editions.latest().sequence()).isPresent();
        assertThat(read.sequence()).isEmpty();
    }

    @Test
    void noticesOfAWorkbookNameSheetAndCell() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(Workbooks.parts(edition));
        parts.replaceAll((name, xml) -> xml.replace(">pilot<", ">Pilot phase<"));

        List<Notice> errors = Workbooks.read(Workbooks.zip(parts)).notices().stream()
                .filter(notice -> notice.place().pointer().endsWith("/stage"))
                .toList();

        assertThat(errors).isNotEmpty();
        assertThat(errors.get(0).toString())
                .matches("(caseStudies\\.stages|crosswalks\\.rows)![A-Z][0-9]+ /.*/stage error .*");
    }

    @Test
    void everyNameFitsTheTabOfASheet() {
        assertThat(Grids.of(Editions.latest(), 100).tables())
                .allSatisfy(table -> assertThat(table.name()).hasSizeLessThanOrEqualTo(31));
    }
}
