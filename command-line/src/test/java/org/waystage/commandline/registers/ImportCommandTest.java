package org.waystage.commandline.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.RegisterFixtures;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueReader;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String fixture(String name) throws IOException {
        return RegisterFixtures.copy(name, folder).toString();
    }

    @Test
    void aTableIsImportedAndSummedUp() throws IOException {
        String input = fixture("omb.csv");
        CommandRun run = CommandRun.of(
                "import", "--profile", "us-omb-2024", input, "--output", path("out.json"), "--ledger", path("l.csv"));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Profile   us-omb-2024, version ")
                .contains("\nEdition   2025-01\nIssued    2025-01-23\nEncoding  windows-1252\n")
                .contains("\nRecords   6 read, 6 imported, 0 skipped\n")
                .contains(
                        "  1  planned\n",
                        "  1  development\n",
                        "  1  deployed\n",
                        "  1  discontinued\n",
                        "  1  unknown\n",
                        "  1  unmapped\n",
                        "  0  not yet\n")
                .contains("\nSkipped: 0\n", "  3  of a Customs administration (by body)\n")
                .contains(path("out.json") + ": 6 case studies\n", path("l.csv") + ": ");
        assertThat(run.err())
                .startsWith(input + "\n")
                .contains(" G6 warning register-date-unreadable: 'sometime' cannot be read")
                .contains(" I5 warning register-date-after-issue: ")
                .contains("register-encoding-fallback", "register-contact-withheld")
                .contains("0 errors, ");
        Catalogue catalogue =
                new CatalogueReader().read(folder.resolve("out.json")).orElseThrow();
        assertThat(catalogue.caseStudies()).hasSize(6);
        assertThat(Files.readString(folder.resolve("out.json"))).doesNotContain("jane.doe");
        assertThat(Files.readString(folder.resolve("l.csv"))).doesNotContain("jane.doe");
        assertThat(CommandRun.of("validate", path("out.json")).code()).isZero();
        assertThat(RegisterFixtures.files(folder)).containsExactly("l.csv", "omb.csv", "out.json");
    }

    @Test
    void jsonHasTheDocumentedShapeInTheDocumentedOrder() throws IOException {
        CommandRun run = CommandRun.of("import", "-p", "us-omb-2024", fixture("omb.csv"), "--format", "json");
        assertThat(run.code()).isZero();
        JsonNode result = run.json();
        assertThat(result.propertyNames())
                .containsExactly(
                        "profile",
                        "edition",
                        "issued",
                        "read",
                        "imported",
                        "skipped",
                        "stages",
                        "unmapped",
                        "corrections",
                        "notYet",
                        "correctionsByRule",
                        "withheld",
                        "customs",
                        "encoding",
                        "digest",
                        "noticeCounts",
                        "skippedByReason");
        assertThat(result.get("stages").toString())
                .isEqualTo("{\"planned\":1,\"development\":1,\"deployed\":1,\"discontinued\":1,\"unknown\":1}");
        assertThat(result.get("unmapped").asInt()).isEqualTo(1);
        assertThat(result.get("notYet").asInt()).isZero();
        assertThat(result.get("corrections").asLong())
                .isPositive()
                .isEqualTo(result.get("correctionsByRule")
                        .valueStream()
                        .mapToLong(JsonNode::asLong)
                        .sum());
        assertThat(result.at("/customs/byBody").asInt()).isEqualTo(3);
        assertThat(result.at("/customs/byWord").asInt()).isEqualTo(1);
        assertThat(RegisterFixtures.files(folder)).containsExactly("omb.csv");
    }

    @ParameterizedTest
    @CsvSource({"us-omb-2024, omb.csv", "nl-algoritmeregister, nl.json", "cncf-landscape, landscape-2026-08-07.yml"})
    void linesHoldTheSameAsADocument(String profile, String input) throws IOException {
        String file = fixture(input);
        assertThat(CommandRun.of("import", "-p", profile, file, "-o", path("a.json"))
                        .code())
                .isZero();
        assertThat(CommandRun.of("import", "-p", profile, file, "-o", path("b.ndjson"))
                        .code())
                .isZero();
        assertThat(CommandRun.of("convert", path("b.ndjson"), "-o", path("b.json"))
                        .code())
                .isZero();
        assertThat(folder.resolve("b.json")).hasSameBinaryContentAs(folder.resolve("a.json"));
        assertThat(CommandRun.of("validate", path("a.json")).code()).isZero();
    }

    @Test
    void onlyCustomsIsTakenWhereAskedFor() throws IOException {
        CommandRun run = CommandRun.of("import", "-p", "nl-algoritmeregister", fixture("nl.json"), "--customs");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("3 read, 2 imported, 1 skipped", "Skipped: 1\n  1  it neither belongs")
                .endsWith(
                        "Nothing was written: --output names a file for the catalogue, --ledger one for the ledger.\n");
    }

    @Test
    void aProfileOfOnesOwnIsNamedByItsFile() throws IOException {
        String profile = fixture("profile.json");
        String input = path("house-2024.csv");
        Files.writeString(Path.of(input), "Name,Agency,Status\nA,X,Live\nB,X,Odd\nTotal,,\n");
        CommandRun run = CommandRun.of("import", "-p", profile, input, "-o", path("o.json"), "--lang", "fr");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Profil           house-register, version 3 : Registre maison\n")
                .contains("3 lus, 2 importés, 1 écarté", "  1  déployé\n  0  inconnu\n  1  sans correspondance\n")
                .contains("Écartés : 1\n  1  la ligne est une somme\n")
                .endsWith(path("o.json") + " : 2 études de cas\n");
        assertThat(run.err()).contains("avertissement register-word-unknown : ", "0 erreur, ");
    }

    @Test
    void standardInputIsRead() throws IOException {
        CommandRun run = CommandRun.withInput(
                CommandRun.resource("registers/nl.json"),
                "import",
                "-p",
                "nl-algoritmeregister",
                "-",
                "--format",
                "json");
        assertThat(run.code()).isZero();
        assertThat(run.json().get("imported").asInt()).isEqualTo(3);
    }

    @Test
    void anIssueDateThatIsNotToldMustBeGiven() throws IOException {
        String profile = fixture("profile.json");
        String input = path("register.csv");
        Files.writeString(Path.of(input), "Name,Agency,Status\nA,X,Live\n");
        CommandRun run = CommandRun.of("import", "-p", profile, input, "-o", path("o.json"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("error register-edition-unknown: ", "The option is --issued.", "so nothing was written");
        assertThat(CommandRun.of("import", "-p", profile, input, "-o", path("o.json"), "--issued", "2024-06")
                        .out())
                .contains("Issued    2024-06\n");
        assertThat(CommandRun.of("import", "-p", profile, input, "--issued", "June")
                        .err())
                .contains("expected a date such as 2025, 2025-12 or 2025-12-31, but was 'June'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o.json", "o.ndjson"})
    void aRegisterThatIsCutOffLeavesNothing(String output) throws IOException {
        String whole = new String(CommandRun.resource("registers/nl.json"), StandardCharsets.UTF_8);
        String input = path("cut.json");
        Files.writeString(Path.of(input), whole.substring(0, whole.indexOf("Parkeer")));
        CommandRun run = CommandRun.of(
                "import",
                "-p",
                "nl-algoritmeregister",
                input,
                "-o",
                path(output),
                "--ledger",
                path("l.csv"),
                "--issued",
                "2026");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("error register-", "so nothing was written")
                .doesNotContain("\tat ");
        assertThat(RegisterFixtures.files(folder)).containsExactly("cut.json");
    }

    /** The last record shares the key of the first, so everything is read again; JSON is collected, lines are put after the head. */
    @ParameterizedTest
    @CsvSource({"o.json, l.csv", "o.ndjson, l.csv", "o.ndjson, l.json"})
    void whatIsReadAgainIsWrittenOnce(String output, String ledger) throws IOException {
        String input = path("house-2024.csv");
        Files.writeString(Path.of(input), "Name,Agency,Status\nA,X,Live\nB,X,Odd\nTotal,,\nC,X,Live\nA,X,Live\n");
        String own = fixture("profile.json");
        CommandRun run = CommandRun.of("import", "-p", own, input, "-o", path(output), "--ledger", path(ledger));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("5 read, 4 imported, 1 skipped", "Skipped: 1\n", path(output) + ": 4 case");

        assertThat(run.err()).contains("register-key-shared");
        List<?> steps = ledger.endsWith(".csv")
                ? Files.readAllLines(folder.resolve(ledger))
                : JSON.readTree(folder.resolve(ledger).toFile()).valueStream().toList();
        assertThat(steps).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(RegisterFixtures.files(folder))
                .containsExactlyInAnyOrder("house-2024.csv", "profile.json", output, ledger);
        CommandRun.of("convert", path(output), "-o", path("document.json")).succeeded();
        assertThat(new CatalogueReader().read(folder.resolve("document.json")).orElseThrow())
                .isEqualTo(RegisterImporter.of(Profiles.read(Path.of(own)).orElseThrow(), Editions.latest())
                        .read(RegisterInput.of(Path.of(input)))
                        .catalogue()
                        .orElseThrow());
    }

    @Test
    void aColumnThatIsMissingIsTold() throws IOException {
        String input = path("other.csv");
        Files.writeString(Path.of(input), "Use Case Name,Agency Abbreviation,Stage\nA,DHS,Live\n");
        CommandRun run = CommandRun.of("import", "-p", "us-omb-2024", input, "-o", path("o.json"), "--lang", "fr");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("erreur register-column-missing : ", "donc rien n’a été écrit");
        assertThat(RegisterFixtures.files(folder)).containsExactly("other.csv");
    }

    @Test
    void aProfileThatIsNotBundledIsToldWithTheNearest() throws IOException {
        CommandRun run = CommandRun.of("import", "-p", "us-omb-2042", fixture("omb.csv"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("there is no bundled profile 'us-omb-2042' (did you mean us-omb-2024")
                .contains("there are: cncf-landscape, ");
        assertThat(CommandRun.of("import", "-p", "no.json", fixture("omb.csv")).err())
                .isEqualTo("waystage: cannot read 'no.json': there is no such file\n");
    }

    @Test
    void aProfileWithErrorsIsToldWithItsPlaces() throws IOException {
        Path profile = RegisterFixtures.copy("profile.json", folder);
        Files.writeString(
                profile, Files.readString(profile).replace("\"adopters\": [\"agency\"]", "\"adopters\": [\"agnecy\"]"));
        CommandRun run = CommandRun.of("import", "-p", profile.toString(), fixture("omb.csv"), "-o", path("o.json"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(profile + "\n", " /case/adopters/0", " error register-profile-", "so nothing was written");
        assertThat(RegisterFixtures.files(folder)).containsExactly("omb.csv", "profile.json");
    }

    @Test
    void catalogueAndLedgerAreTwoFiles() throws IOException {
        for (String ledger : List.of(path("o.json"), path("./o.json"))) {
            CommandRun run = CommandRun.of(
                    "import",
                    "-p",
                    "nl-algoritmeregister",
                    fixture("nl.json"),
                    "-o",
                    path("o.json"),
                    "--ledger",
                    ledger);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("catalogue and ledger cannot both be written to");
        }
        assertThat(RegisterFixtures.files(folder)).containsExactly("nl.json");
    }

    @ParameterizedTest
    @CsvSource({
        "--output, o.csv, .json or .ndjson",
        "--ledger, l.ndjson, .csv or .json",
        "--output, o, .json or .ndjson"
    })
    void otherEndingsAreTold(String option, String file, String endings) throws IOException {
        CommandRun run = CommandRun.of("import", "-p", "nl-algoritmeregister", fixture("nl.json"), option, path(file));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(endings);
    }

    @Test
    void ofManyNoticesOfARuleTheFirstAreSaidAndAllAreCounted() throws IOException {
        StringBuilder table = new StringBuilder("Name,Agency,Status\n");
        for (int i = 0; i < 20; i++) {
            table.append('A').append(i).append("m\uFFFD,X,Live\n");
        }
        table.append("B,X,\u202Eodd\n");
        String input = path("house-2024.csv");
        Files.writeString(Path.of(input), table);
        String profile = fixture("profile.json");
        CommandRun first = CommandRun.of("import", "-p", profile, input);
        assertThat(first.err())
                .contains("  … and 17 more of register-replacement-character; --all shows them\n")
                .doesNotContain("\u202E");
        CommandRun all = CommandRun.of("import", "-p", profile, input, "--all");
        assertThat(all.err().lines().filter(line -> line.contains(" register-replacement-character: ")))
                .hasSize(20);
    }
}
