package org.waystage.commandline.looking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Golden;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListCommandTest {
    private static final String EMPTY =
            "{\"format\": \"waystage-catalogue/1.0\", \"id\": \"empty\", \"issued\": \"2024-01-31\", \"title\": {\"en\": \"Empty\"}}";

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

    private String edition() throws IOException {
        Catalogue edition = Editions.of("2026-11");
        return Files.write(
                        folder.resolve("edition.json"), CatalogueWriter.pretty().toBytes(edition))
                .toString();
    }

    private static List<String> ids(String json) {
        return JsonMapper.shared().readTree(json).get("entries").findValuesAsString("id");
    }

    @Test
    void casesAreListedAsKept() throws IOException {
        Golden.check("list.txt", out("list", looking));
        Golden.check("list.fr.txt", out("list", looking, "--lang", "fr"));
        Golden.check("list.json", out("list", looking, "--format", "json"));
        Golden.check("list.csv", out("list", looking, "--format", "csv"));
        Golden.check("list.fr.csv", out("list", looking, "--format", "csv", "--lang", "fr"));
    }

    @Test
    void aTitleStandsOnOneLineWhateverLineBreaksItHas() throws IOException {
        String text = Files.readString(Path.of(looking));
        Path file = Files.writeString(
                folder.resolve("breaks.json"), text.replace("Scanning at the port", "Scanning\\r\\nat\\u2028the port"));
        assertThat(Files.readString(file)).isNotEqualTo(text);

        assertThat(out("list", file.toString())).contains("  Scanning at the port\n");
        assertThat(out("search", "scanning", file.toString())).contains("    Scanning at the port\n");
        assertThat(out("show", "scans", file.toString())).startsWith("Scanning at the port\nscans\n");
    }

    @Test
    void theAnalystsTableOfTheFirstEditionIsAsKept() throws IOException {
        Golden.check("analysts-table-2026-11.csv", out("list", edition(), "--format", "csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--where group=drones | border-drones no-stage",
                "--where group=scanners | scans no-stage",
                "--where technology=x-ray | scans",
                "--where technology=x-ray,drones | border-drones scans no-stage",
                "--where region=WCA | scans no-stage",
                "--where region=WCA --where region=ESA | border-drones scans no-stage",
                "--where region=WCA --where group=drones | no-stage",
                "--where country=KE --where nature=use | border-drones",
                "--where nature=rule | no-stage",
                "--where ldc=ldc | scans no-stage",
                "--where kind=customs-administration | border-drones scans no-stage",
                "--where process=inspection | border-drones",
                "--where process=(none) | scans no-stage",
                "--where kind=academia | ''",
                "--stage pilot | border-drones",
                "--stage pilot --stage not-yet | border-drones no-stage",
                "--stage planned --as-of 2020-06-30 | border-drones",
                "--stage unmapped | ''",
                "--since 2022 | border-drones",
                "--since 2015-06-30 | border-drones scans",
                "--since 2015-07 | border-drones",
            })
    void onlyCasesThatMeetAllConditionsAreListed(String conditions, String ids) {
        String json = out(("list " + looking + " --format json " + conditions).split(" "));

        assertThat(String.join(" ", ids(json))).isEqualTo(ids);
        assertThat(JsonMapper.shared().readTree(json).get("total").asInt())
                .isEqualTo(ids.isEmpty() ? 0 : ids.split(" ").length);
    }

    @Test
    void theTotalIsSaidOnEachPage() {
        String first = out("list", looking, "--page-size", "2");
        String second = out("list", looking, "--page-size", "2", "--page", "2");

        assertThat(first).contains("border-drones", "scans", "1 to 2 of 3 (page 1 of 2); --page 2 shows the next");
        assertThat(first).doesNotContain("no-stage");
        assertThat(second).contains("no-stage", "3 to 3 of 3 (page 2 of 2)\n").doesNotContain("scans");
        assertThat(out("list", looking, "--page-size", "2", "--lang", "fr"))
                .contains("1 à 2 de 3 (page 1 de 2) ; --page 2 montre la suivante");
        JsonNode json = JsonMapper.shared()
                .readTree(out("list", looking, "--page-size", "2", "--page", "2", "--format", "json"));
        assertThat(json.propertyNames()).containsExactly("total", "page", "entries", "pageSize", "asOf");
        assertThat(json.get("total").asInt()).isEqualTo(3);
        assertThat(json.get("entries")).hasSize(1);
    }

    @Test
    void theTableHasAllCasesUnlessAPageIsAskedFor() throws IOException {
        assertThat(out("list", edition(), "--format", "csv").lines()).hasSize(1 + 94);
        assertThat(out("list", edition(), "--format", "csv", "--page-size", "10", "--page", "10")
                        .lines())
                .hasSize(1 + 4);
        assertThat(ids(out("list", edition(), "--format", "json"))).hasSize(20);
    }

    @Test
    void aPageBehindTheLastIsWrongUseInEveryForm() {
        for (String words : List.of("list", "search drones")) {
            for (String format : List.of("text", "json", "csv")) {
                String all = words + " " + looking + " --page 99 --format " + format;
                if (!all.matches("search.*csv")) {
                    CommandRun run = CommandRun.of(all.split(" "));

                    assertThat(run.code()).as(all).isEqualTo(2);
                    assertThat(run.err()).isEqualTo("waystage: there is no page 99: the last is 1\n");
                    assertThat(run.out()).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--where group=dornes | there is no group 'dornes' (did you mean drones?)",
                "--where region=ESB | there is no region 'ESB' (did you mean ESA?)",
                "--where region=LDC | there is no region 'LDC'",
                "--where region=WCO | there is no region 'WCO' (did you mean WCA?)",
                "--where group=x-ray | there is no group 'x-ray'",
                "--where goup=drones | there is no dimension 'goup' (did you mean group?); there are: technology, group,",
                "--where year=2021 | there is no dimension 'year'",
                "--where drones | is no condition: expected a dimension and a key, such as group=drones",
                "--where group= | is no condition",
                "--where group=, | 'group=,' is no condition",
                "--where group=drones,,scanners | 'group=drones,,scanners' is no condition",
                "--stage pliot | there is no stage 'pliot' (did you mean pilot?)",
                "--since 2021-13 | but was '2021-13'",
                "--page 0 | --page needs a whole number from 1 on, but was 0",
                "--page-size 0 | --page-size needs a whole number from 1 on, but was 0",
                "--page 2147483647 --page-size 2147483647 | there is no page",
                "--format sarif | but was 'sarif'",
            })
    void whatCannotBeAskedIsWrongUse(String conditions, String message) {
        for (String format : List.of("", " --format csv")) {
            if (format.isEmpty() || !conditions.contains("format")) {
                CommandRun run = CommandRun.of(("list " + looking + " " + conditions + format).split(" "));
                assertThat(run.code()).as(conditions).isEqualTo(2);
                assertThat(run.err()).contains(message);
                assertThat(run.out()).isEmpty();
            }
        }
    }

    @Test
    void wrongUseIsToldInFrenchToo() {
        assertThat(CommandRun.of("list", looking, "--where", "region=ESB", "--lang", "fr")
                        .err())
                .contains("la clé n’existe pas (région de l’OMD) : « ESB » (vouliez-vous dire ESA ?)");
        assertThat(CommandRun.of("list", looking, "--stage", "pliot", "--lang", "fr")
                        .err())
                .contains("l’étape « pliot » n’existe pas (vouliez-vous dire pilot ?)");
    }

    @Test
    void aCatalogueWithoutCasesHasAnEmptyList() throws IOException {
        String empty = Files.writeString(folder.resolve("empty.json"), EMPTY).toString();

        assertThat(out("list", empty)).isEqualTo("No case meets all conditions.\n");
        assertThat(out("list", empty, "--lang", "fr")).isEqualTo("Aucun cas ne remplit toutes les conditions.\n");
        assertThat(out("list", empty, "--format", "csv").lines()).hasSize(1);
        assertThat(JsonMapper.shared()
                        .readTree(out("list", empty, "--format", "json"))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.ndjson", "cases.xlsx", "cases.zip"})
    void aListIsThatOfEachFormOfTheCatalogue(String name) {
        String other = folder.resolve(name).toString();
        assertThat(CommandRun.of("convert", looking, "--output", other).code()).isZero();

        for (String format : List.of("text", "json", "csv")) {
            assertThat(out("list", other, "--format", format)).isEqualTo(out("list", looking, "--format", format));
        }
    }

    @Test
    void nothingIsListedFromWhatHasErrors() throws IOException {
        String faulty = Files.writeString(
                        folder.resolve("faulty.json"),
                        Files.readString(Path.of(looking), StandardCharsets.UTF_8)
                                .replace("2015-06", "2015-13"))
                .toString();

        for (String format : List.of("text", "json", "csv")) {
            CommandRun run = CommandRun.of("list", faulty, "--format", format);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("shape-date-invalid");
        }
    }

    @Test
    void linesWithoutADayNeedOne() throws IOException {
        String lines = folder.resolve("cases.ndjson").toString();
        assertThat(CommandRun.of("convert", looking, "--output", lines).code()).isZero();
        List<String> all = Files.readAllLines(Path.of(lines));
        Files.write(Path.of(lines), all.subList(1, all.size()));

        CommandRun run = CommandRun.of("list", lines);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--as-of 2025-12-31");
        assertThat(ids(out("list", lines, "--as-of", "2024-01-31", "--format", "json")))
                .containsExactly("border-drones", "scans", "no-stage");
    }
}
