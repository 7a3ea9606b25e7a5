package org.waystage.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.notice.Severity;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** What holds of any catalogue: tables lose nothing. */
@Tag("class-path-only") // a long one
class TableLawsTest {
    private static final int SEEDS = 25;
    /** How many of the random catalogues are taken each time; the long tests take the rest. */
    private static final int FEW = 8;

    static Stream<Catalogue> catalogues() {
        List<Catalogue> catalogues = new ArrayList<>();
        catalogues.add(Editions.latest());
        for (int seed = 0; seed < FEW; seed++) {
            catalogues.add(RandomCatalogues.of(seed));
        }
        return catalogues.stream();
    }

    static Stream<Catalogue> moreCatalogues() {
        return IntStream.range(FEW, SEEDS).mapToObj(RandomCatalogues::of);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("moreCatalogues")
    void theLawsHoldOfMoreCatalogues(Catalogue catalogue) throws IOException {
        anArchiveGivesTheCatalogueBack(catalogue);
        rowsInAnotherOrderGiveTheCatalogueBack(catalogue);
        theSameCatalogueGivesTheSameBytes(catalogue);
        noCellBeginsAsAFormulaDoes(catalogue);
        theCellsOfAnotherFormGiveTheCatalogueBack(catalogue);
    }

    static byte[] zip(Catalogue catalogue) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.toZip(catalogue, out);
        return out.toByteArray();
    }

    private static void isTheSame(Reading<Catalogue> reading, Catalogue catalogue) {
        assertThat(reading.notices().stream()
                        .filter(notice -> notice.rule().id().startsWith("table-"))
                        .filter(notice -> notice.severity() != Severity.INFO))
                .isEmpty();
        assertThat(reading.value()).contains(catalogue);
        assertThat(tree(reading.value().orElseThrow())).isEqualTo(tree(catalogue));
    }

    private static Extras.Value tree(Catalogue catalogue) {
        return Json.tree(CatalogueWriter.compact().toBytes(catalogue));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void anArchiveGivesTheCatalogueBack(Catalogue catalogue) throws IOException {
        isTheSame(TableReader.fromZip(zip(catalogue)), catalogue);
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void rowsInAnotherOrderGiveTheCatalogueBack(Catalogue catalogue) {
        Random random = new Random(7);
        CellNotices notices = new CellNotices();
        GridAssembly assembly = new GridAssembly(notices);
        for (Grid grid : GridMaker.of(catalogue, 100)) {
            List<Grid.Row> rows =
                    new ArrayList<>(grid.rows().subList(1, grid.rows().size()));
            Collections.shuffle(rows, random);
            rows.add(0, grid.rows().get(0));
            assembly.add(new Grid(grid.name(), rows));
        }

        isTheSame(assembly.read(), catalogue);
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void theSameCatalogueGivesTheSameBytes(Catalogue catalogue) throws IOException {
        assertThat(zip(catalogue)).isEqualTo(zip(catalogue));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void noCellBeginsAsAFormulaDoes(Catalogue catalogue) {
        assertThat(GridMaker.of(catalogue, 100).stream()
                        .flatMap(grid -> grid.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> !cell.matches("-[0-9.]+([eE][-+]?[0-9]+)?"))) // a number, which is no formula
                .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n].*"));
    }

    @Test
    void aFolderGivesTheCatalogueBackAndKeepsWhatElseIsThere(@TempDir Path folder) throws IOException {
        Path tables = folder.resolve("a").resolve("tables");
        Catalogue first = RandomCatalogues.of(1);
        TableWriter.toFolder(first, tables);
        isTheSame(TableReader.fromFolder(tables), first);

        Files.writeString(tables.resolve("notes.txt"), "mine");
        TableWriter.toFolder(Editions.latest(), tables);
        Reading<Catalogue> reading = TableReader.fromFolder(tables);

        assertThat(reading.value()).contains(Editions.latest());
        assertThat(reading.notices()).extracting(notice -> notice.rule().id()).contains("table-unknown");
        assertThat(tables.resolve("notes.txt")).hasContent("mine");
        try (Stream<Path> beside = Files.list(folder.resolve("a"))) {
            assertThat(beside).containsExactly(tables);
        }
    }

    @Test
    void theBundledEditionHasNoErrors() throws IOException {
        assertThat(TableReader.fromZip(zip(Editions.latest())).hasErrors()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void theCellsOfAnotherFormGiveTheCatalogueBack(Catalogue catalogue) {
        GridReader reader = new GridReader(ReadOptions.defaults());
        for (Grid grid : Grids.of(catalogue, 2).tables()) {
            assertThat(reader.expects(grid.name())).isTrue();
            reader.add(grid.name(), grid.rows());
        }

        isTheSame(reader.read(), catalogue);
    }

    @Test
    void aTextThatTakesManyColumnsIsCutInTimeInProportion() {
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("long"), Text.english("x".repeat(1_000_000)))
                .build();

        List<Grid> tables = Grids.of(catalogue, 2).tables();

        assertThat(tables.get(0).rows().get(0).cells()).contains("title/en#500000");
    }

    @Test
    void aTableThatCouldNotBeReadIsNotWritten(@TempDir Path folder) {
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        for (int i = 0; i < CsvTable.MOST_COLUMNS; i++) {
            members.put("x-" + i, new Extras.Bool(true));
        }
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("wide"), Text.english("Wide"))
                .extras(Extras.of(members))
                .build();

        assertThatIllegalArgumentException().isThrownBy(() -> zip(catalogue)).withMessageContaining("'catalogue'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableWriter.toFolder(catalogue, folder.resolve("tables")));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTableWithAsManyColumnsAsAreReadComesBack() throws IOException {
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        int columns = GridMaker.headers(Layout.root()).size();
        for (int i = columns; i < CsvTable.MOST_COLUMNS; i++) {
            members.put("x-" + i, new Extras.Bool(true));
        }
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("wide"), Text.english("Wide"))
                .extras(Extras.of(members))
                .build();

        assertThat(TableReader.fromZip(zip(catalogue)).value()).contains(catalogue);
    }

    @Test
    void aCellThatCouldNotBeReadIsNotWritten() {
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("long"), Text.english("x".repeat((1 << 24) + 1)))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> zip(catalogue))
                .withMessageContaining("'catalogue' has a cell of more than 16777216 characters");
    }

    @Test
    void aTextInThousandsOfColumnsComesBack() {
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("long"), Text.english("x".repeat(25_000)))
                .build();

        theCellsOfAnotherFormGiveTheCatalogueBack(catalogue);
    }

    @Test
    void randomCataloguesFillEveryTable() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            GridMaker.of(RandomCatalogues.of(seed), 100)
                    .forEach(grid -> rows.merge(grid.name(), grid.rows().size() - 1, Integer::sum));
        }
        assertThat(rows)
                .hasSameSizeAs(Layout.tables())
                .allSatisfy((table, count) -> assertThat(count).as(table).isPositive());
    }
}
