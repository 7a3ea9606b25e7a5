package org.waystage.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables are a Data Package of version 2, by its published profile. */
@Tag("class-path-only")
class TablePackageTest {
    /** The profile is a resource of the tests of another module, which describes its data in the same way. */
    private static final Path PROFILE = Path.of(System.getProperty("basedir", "."))
            .resolve("../report/src/test/resources/org/waystage/report/data/datapackage-2.0.schema.json");

    @TempDir
    private Path folder;

    private JsonNode described(Catalogue catalogue) throws IOException {
        TableWriter.toFolder(catalogue, folder);
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("datapackage.json")));
    }

    private static List<String> faults(String document) throws IOException {
        Schema profile = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7,
                        builder -> builder.schemaLoader(loader -> loader.block(asked -> true)))
                .getSchema(Files.readString(PROFILE));
        return profile.validate(document, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void theBundledEditionFollowsThePublishedProfile() throws IOException {
        JsonNode described = described(Editions.latest());

        assertThat(faults(described.toString())).isEmpty();
        assertThat(described.get("version").stringValue()).isEqualTo("2026-12");
        assertThat(described.at("/licenses/0/name").stringValue()).isEqualTo("CC-BY-4.0");
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomCataloguesFollowThePublishedProfile(long seed) throws IOException {
        assertThat(faults(described(RandomCatalogues.of(seed)).toString())).isEmpty();
    }

    @Test
    void theProfileIsAsked() throws IOException {
        assertThat(faults("{\"resources\": [{\"name\": 1}]}")).isNotEmpty();
    }

    @Test
    void everyTableIsDescribedWithItsColumns() throws IOException {
        Set<String> named = new TreeSet<>(Set.of("datapackage.json"));
        for (JsonNode resource : described(Editions.latest()).get("resources")) {
            String path = resource.get("path").stringValue();
            named.add(path);
            List<String> columns = new ArrayList<>();
            resource.at("/schema/fields")
                    .forEach(field -> columns.add(field.get("name").stringValue()));
            try (CsvReader<?> rows = CsvReader.builder().detectBomHeader(true).ofCsvRecord(folder.resolve(path))) {
                assertThat(((de.siegmar.fastcsv.reader.CsvRecord)
                                        rows.iterator().next())
                                .getFields())
                        .as(path)
                        .isEqualTo(columns);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void theDescriptionIsNoTableAndIsNotRead() throws IOException {
        TableWriter.toFolder(Editions.latest(), folder);

        assertThat(TableReader.fromFolder(folder).notices())
                .extracting(notice -> notice.rule().id())
                .doesNotContain("table-unknown");
        assertThat(TableReader.fromFolder(folder).orElseThrow()).isEqualTo(Editions.latest());
    }
}
