package org.waystage.commandline.looking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShowCommandTest {
    @TempDir
    private Path folder;

    private String looking = "";

    @BeforeEach
    void copyCatalogue() throws IOException {
        looking = CommandRun.copy("looking.json", folder).toString();
    }

    private static String out(String... args) {
        return CommandRun.of(args).succeeded().written();
    }

    @Test
    void aCaseIsShownAsKept() throws IOException {
        Golden.check("show-case.txt", out("show", "border-drones", looking));
        Golden.check("show-case.fr.txt", out("show", "border-drones", looking, "--lang", "fr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kenya-customs",
                "organization:drones",
                "scanners",
                "survey-1",
                "share",
                "weather",
                "eagle",
                "report",
                "press",
                "customs-processes",
                "countries:NE",
                "rings"
            })
    void everyKindOfRecordIsShownAsKept(String id) throws IOException {
        String name = "show-" + id.replace(':', '-');
        Golden.check(name + ".txt", out("show", id, looking));
        Golden.check(name + ".fr.txt", out("show", id, looking, "--lang", "fr"));
    }

    @Test
    void theStageIsThatOfTheDay() {
        assertThat(out("show", "border-drones", looking))
                .contains("Stage as of 2024-01-31: Pilot; evidence of 14 March 2022");
        assertThat(out("show", "border-drones", looking, "--as-of", "2020-06-30"))
                .contains("Stage as of 2020-06-30: Planned; evidence of 2019");
        assertThat(out("show", "border-drones", looking, "--as-of", "2001-01-01"))
                .contains("Stage as of 2001-01-01: No record yet\n");
    }

    @ParameterizedTest
    @CsvSource({
        "border-drones, caseStudies",
        "kenya-customs, organizations",
        "technology:drones, technologies",
        "survey-1, surveys",
        "share, recommendations",
        "weather, lessons",
        "eagle, initiatives",
        "report, sources",
        "benefits, codeLists",
    })
    void jsonIsTheRecordAsItStandsInTheCatalogue(String id, String member) throws IOException {
        JsonNode catalogue = JsonMapper.shared().readTree(CommandRun.resource("looking.json"));
        JsonNode expected = catalogue
                .get(member)
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id.replaceFirst(".*:", "")))
                .findFirst()
                .orElseThrow();

        assertThat(JsonMapper.shared().readTree(out("show", id, looking, "--format", "json")))
                .isEqualTo(expected);
    }

    @Test
    void jsonOfACodeIsItsEntryAndOfASchemeItsCrosswalk() {
        assertThat(out("show", "countries:KE", looking, "--format", "json"))
                .startsWith("{\n  \"code\": \"KE\",\n  \"name\": {");
        assertThat(out("show", "rings", looking, "--format", "json")).startsWith("{\n  \"scheme\": \"rings\",");
    }

    @Test
    void anIdOfSeveralKindsIsThatOfTheFirstAndTheOthersAreNamed() {
        CommandRun run = CommandRun.of("show", "drones", looking);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Drones Ltd\norganization drones\n");
        assertThat(run.err())
                .isEqualTo("'drones' is also the id of a record of another kind (technology): "
                        + "'waystage show technology:drones' shows it\n");
        assertThat(out("show", "technology:drones", looking)).startsWith("Drones\ntechnology drones\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "border-dornes | looking' has no record 'border-dornes' (did you mean border-drones?)",
                "countries:KF | looking' has no record 'countries:KF' (did you mean countries:KE",
                "zzzzzzzz | looking' has no record 'zzzzzzzz'",
            })
    void anUnknownIdIsWrongUseAndTheNearestAreNamed(String id, String message) {
        CommandRun run = CommandRun.of("show", id, looking);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    void anUnknownIdIsToldInFrenchToo() {
        assertThat(CommandRun.of("show", "scan", looking, "--lang", "fr").err())
                .contains("« looking » n’a pas d’élément « scan » (vouliez-vous dire scans");
    }

    @Test
    void withoutAnIdItIsWrongUse() {
        assertThat(CommandRun.of("show").code()).isEqualTo(2);
        assertThat(CommandRun.of("show", "a", "nope.json").err()).contains("cannot read 'nope.json'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'2026-11-24', 'untilBasis': 'expected' | since 1971; end expected on 24 November 2026"
                        + " | depuis 1971 ; fin attendue le 24 novembre 2026",
                "'2026', 'untilBasis': 'expected' | since 1971; end expected in 2026"
                        + " | depuis 1971 ; fin attendue en 2026",
                "'2026', 'untilBasis': 'stated' | 1971 to 2026 | début : 1971 ; fin : 2026",
                "'2026' | 1971 to 2026 | début : 1971 ; fin : 2026",
            },
            quoteCharacter = '"')
    void anExpectedEndOfAMembershipIsToldFromARealOne(String until, String english, String french) throws IOException {
        String ending = Files.writeString(
                        folder.resolve("ending.json"),
                        Files.readString(Path.of(looking), StandardCharsets.UTF_8)
                                .replace("\"1971\"", "\"1971\", \"until\": " + until.replace('\'', '"')))
                .toString();

        assertThat(out("show", "countries:NE", ending)).contains("Least developed countries (" + english + ")\n");
        assertThat(out("show", "countries:NE", ending, "--lang", "fr")).contains("(" + french + ")\n");
    }

    private String changed(String from, String to) throws IOException {
        String text = Files.readString(Path.of(looking), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("changed.json"), text.replace(from, to))
                .toString();
    }

    @Test
    void aCaseTellsItsChecksItsClearanceAndTheNotesOfItsInstruments() throws IOException {
        String changed = changed("\"nature\": \"use\",", """
                "nature": "use", "checkedOn": "2024-01",
                "instruments": [{"instrument": "SAFE", "provision": "2", "note": {"en": "Watches the border.", "fr": "Surveille la frontière."}}],
                "clearance": [{"status": "collected", "date": "2023"},
                  {"status": "cleared", "by": "kenya-customs", "date": "2024-01-15", "note": {"en": "As it stands.", "fr": "Tel quel."}}],
                """);

        assertThat(out("show", "border-drones", changed))
                .containsPattern("evidence looked for until +January 2024\n")
                .containsPattern("clearance +cleared for publication\n")
                .containsPattern("instruments +SAFE 2 – Watches the border\\.\n")
                .contains("""
                        Steps to publication:
                          - collected · 2023
                          - cleared for publication · 15 January 2024 · Kenya Customs · As it stands.
                        """);
        assertThat(out("show", "border-drones", changed, "--lang", "fr"))
                .containsPattern("dernière recherche de preuves +janvier 2024\n")
                .contains("""
                        Étapes vers la publication :
                          - recueilli · 2023
                          - validé pour la publication · 15 janvier 2024 · Douane du Kenya · Tel quel.
                        """);
    }

    @Test
    void aSurveyTellsItsClearance() throws IOException {
        String changed = changed("\"population\": 183,", """
                "population": 183, "clearance": [{"status": "reviewed", "date": "2023-05"}],""");

        assertThat(out("show", "survey-1", changed))
                .containsPattern("clearance +reviewed\n")
                .contains("Steps to publication:\n  - reviewed · May 2023\n");
    }

    @Test
    void whatIsDeprecatedTellsSinceWhenAndWhatReplacesIt() throws IOException {
        String technology = changed(
                "{\"id\": \"x-ray\", \"broader\": \"scanners\",",
                "{\"id\": \"x-ray\", \"broader\": \"scanners\", \"replacedBy\": \"drones\", \"deprecatedSince\": \"2023\",");
        assertThat(out("show", "x-ray", technology))
                .containsPattern("replaced by +Drones \\(drones\\)\n")
                .containsPattern("deprecated since +2023\n");

        String code = changed(
                "{\"code\": \"inspection\",",
                "{\"code\": \"control\", \"name\": {\"en\": \"Control\", \"fr\": \"Contrôle\"}},"
                        + " {\"code\": \"inspection\", \"replacedBy\": \"control\", \"deprecatedSince\": \"2023-02\",");
        assertThat(out("show", "customs-processes:inspection", code, "--lang", "fr"))
                .containsPattern("remplacé par +Contrôle \\(control\\)\n")
                .containsPattern("déconseillé depuis +février 2023\n");
    }

    @Test
    void everyLineFitsATerminalExceptAddresses() {
        String text = new String(CommandRun.of("show", "border-drones", looking).bytes(), StandardCharsets.UTF_8);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void everyCaseOfTheBundledEditionIsShownInBothLanguages() {
        JsonNode all = JsonMapper.shared().readTree(out("list", "--page-size", "1000", "--format", "json"));
        for (String id : all.get("entries").findValuesAsString("id").subList(0, 10)) {
            assertThat(out("show", id)).contains(id, "What the case states:");
            assertThat(out("show", id, "--lang", "fr")).contains(id, "Ce que le cas indique :");
        }
    }
}
