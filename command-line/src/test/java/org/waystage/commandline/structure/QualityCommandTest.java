package org.waystage.commandline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.structure.Aspect;
import org.waystage.analysis.structure.Completeness;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Golden;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QualityCommandTest {
    @TempDir
    private Path folder;

    private String looking = "";

    @BeforeEach
    void copyCatalogue() throws IOException {
        looking = CommandRun.copy("looking.json", folder).toString();
    }

    private static String out(String... args) {
        return CommandRun.of(args).silent().written();
    }

    @Test
    void whatCasesStateIsToldAsKept() throws IOException {
        Golden.check("quality.txt", out("stats", "quality", looking));
        Golden.check("quality.fr.txt", out("stats", "quality", looking, "--lang", "fr"));
        Golden.check("quality-by-country.txt", out("stats", "quality", looking, "--by", "country", "--nature", "all"));
        Golden.check("quality.json", out("stats", "quality", looking, "--format", "json"));
        Golden.check("quality.csv", out("stats", "quality", looking, "--format", "csv", "--years", "10"));
    }

    @Test
    void whatSharesDescribeIsSaid() throws IOException {
        for (String command : List.of("quality", "stages")) {
            assertThat(out("stats", command, covering("collection")))
                    .contains("\nA collection, not a census: shares describe these cases only.\n");
            assertThat(out("stats", command, covering("collection"), "--lang", "fr"))
                    .contains("\nUne collection, pas un recensement : les parts ne décrivent que ces cas.\n");
            assertThat(out("stats", command, covering("sample")))
                    .contains("\nA sample, not a census: shares estimate those of the whole.\n");
            assertThat(out("stats", command, covering("census")))
                    .contains("\nA census: shares describe all that was asked or looked at.\n");
            assertThat(out("stats", command, covering("register")))
                    .contains("\nA register: shares describe what is entered there.\n");
            assertThat(out("stats", command, covering("panel"))).isEqualTo(out("stats", command, looking));
        }
    }

    private String covering(String coverage) throws IOException {
        String text = Files.readString(Path.of(looking));
        return Files.writeString(
                        folder.resolve(coverage + ".json"),
                        text.replace(
                                "\"id\": \"looking\",", "\"id\": \"looking\", \"coverage\": \"" + coverage + "\","))
                .toString();
    }

    @Test
    void theCountsOfTheFirstEditionAreThoseOfTheLibrary() throws IOException {
        Catalogue edition = Editions.of("2026-11");
        String file = Files.write(
                        folder.resolve("edition.json"), CatalogueWriter.pretty().toBytes(edition))
                .toString();
        Completeness expected = Completeness.of(
                edition,
                Set.of(Dimension.COUNTRY),
                edition.issued().orElseThrow().latest(),
                3,
                Natures.USE);
        JsonNode told = JsonMapper.shared()
                .readTree(out("stats", "quality", file, "--years", "3", "--by", "country", "--format", "json"));

        assertThat(told.get("cases").asLong()).isEqualTo(expected.all().cases());
        for (Aspect aspect : Aspect.values()) {
            assertThat(told.get("stated").get(aspect.code()).asLong())
                    .isEqualTo(expected.all().stated(aspect));
        }
        assertThat(told.get("groups").findValuesAsString("key"))
                .containsExactlyElementsOf(expected.rows(Dimension.GROUP).keySet());
        assertThat(told.get("rows"))
                .hasSameSizeAs(expected.rows(Dimension.COUNTRY).keySet());
        assertThat(told.get("entries")).hasSize(expected.cases().size());
    }

    @Test
    void frenchHasItsOwnWordForNoRegion() {
        assertThat(out("stats", "quality", "--lang", "fr"))
                .contains("\n  (aucun) ", " sur ")
                .doesNotContain("(none)");
    }

    @Test
    void aCatalogueWithoutCasesStatesNothing() throws IOException {
        String empty = Files.writeString(
                        folder.resolve("empty.json"),
                        "{\"format\": \"waystage-catalogue/1.0\", \"id\": \"empty\", \"issued\": \"2024-01-31\","
                                + " \"title\": {\"en\": \"Empty\"}}")
                .toString();

        assertThat(out("stats", "quality", empty)).contains("What 0 cases state, as of 2024-01-31", "0 of 0");
        assertThat(out("stats", "quality", empty, "--format", "csv").lines()).hasSize(2);
    }

    @Test
    void negativeYearsAndUnknownDimensionsAreWrongUse() {
        assertThat(CommandRun.of("stats", "quality", "--years", "-1").err())
                .contains("--years needs a whole number from 0 on, but was -1");
        assertThat(CommandRun.of("stats", "quality", "--by", "continent").code())
                .isEqualTo(2);
    }
}
