package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.editions.Editions;
import org.waystage.json.reading.Reading;
import org.waystage.registers.ledger.Ledger;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;
import org.waystage.registers.outcome.ImportSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** "Your register in an hour": its blocks, one after the other, are the profile of the example, which reads the table. */
class YourRegisterTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
    private static final Path EXAMPLE = Objects.requireNonNull(ROOT.getParent()).resolve("examples/your-register");
    private static final Path TABLE = EXAMPLE.resolve("westmark-2026-03.csv");

    private final List<LedgerEntry> ledger = new ArrayList<>();

    /** Returns the blocks of the page in a language, which is empty for what is in none. */
    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        String[] parts = Files.readString(ROOT.resolve("YOUR-REGISTER.md")).split("```", -1);
        for (int i = 1; i < parts.length; i += 2) {
            if (parts[i].startsWith(language + "\n")) {
                blocks.add(parts[i].substring(language.length() + 1));
            }
        }
        return blocks;
    }

    /** Returns the profile as it is after each block of JSON, put in as the page says. */
    private static List<ObjectNode> profiles() throws IOException {
        List<ObjectNode> profiles = new ArrayList<>();
        for (String block : blocks("json")) {
            if (profiles.isEmpty()) {
                profiles.add((ObjectNode) MAPPER.readTree(block));
                continue;
            }
            ObjectNode profile = profiles.get(profiles.size() - 1).deepCopy();
            MAPPER.readTree("{" + block + "}").forEachEntry((name, value) -> {
                if (List.of("columns", "tables", "case").contains(name) && profile.has(name)) {
                    profile.withObjectProperty(name).setAll((ObjectNode) value);
                } else {
                    profile.set(name, value);
                }
            });
            profiles.add(profile);
        }
        return profiles;
    }

    private RegisterImport read(JsonNode profile) throws IOException {
        Reading<Profile> reading = Profiles.read(MAPPER.writeValueAsBytes(profile));
        assertThat(reading.notices()).isEmpty();
        return RegisterImporter.of(reading.orElseThrow(), Editions.latest()).read(RegisterInput.of(TABLE), ledger::add);
    }

    private RegisterImport readLast() throws IOException {
        return read(MAPPER.readTree(EXAMPLE.resolve("westmark.json").toFile()));
    }

    @Test
    void theBlocksOfThePageMakeTheProfileOfTheExample() throws IOException {
        List<ObjectNode> profiles = profiles();

        assertThat((JsonNode) profiles.get(profiles.size() - 1))
                .isEqualTo(MAPPER.readTree(EXAMPLE.resolve("westmark.json").toFile()));
    }

    @Test
    void thePageShowsTheTableAsAnEditorDoes() throws IOException {
        assertThat(blocks("").get(0)).isEqualTo(new String(Files.readAllBytes(TABLE), StandardCharsets.UTF_8));
    }

    @Test
    void theSmallestProfileFailsForTheEncodingAlone() throws IOException {
        ImportSummary summary = read(profiles().get(0)).summary();

        assertThat(summary.noticeCounts()).containsOnlyKeys("register-encoding-unknown");
        assertThat(summary.read()).isZero();
    }

    @Test
    void withItsEncodingItImportsEveryLine() throws IOException {
        ImportSummary summary = read(profiles().get(1)).summary();

        assertThat(summary.imported()).isEqualTo(15);
        assertThat(summary.notYet()).isEqualTo(15);
    }

    @Test
    void theLastProfileImportsFourteenAndSkipsTheSum() throws IOException {
        RegisterImport register = readLast();

        assertThat(register.summary().read()).isEqualTo(15);
        assertThat(register.summary().imported()).isEqualTo(14);
        assertThat(register.skipped())
                .singleElement()
                .extracting(skipped -> skipped.reason().toString())
                .isEqualTo("en: the line is a sum");
        assertThat(register.summary().unmapped()).isZero();
        assertThat(register.summary().stages())
                .isEqualTo(Map.of(
                        "development", 1L,
                        "proof-of-concept", 1L,
                        "pilot", 4L,
                        "deployed-limited", 1L,
                        "deployed", 4L,
                        "discontinued", 2L,
                        "unknown", 1L));
    }

    @Test
    void itLeavesOneWarningAndTwoCorrections() throws IOException {
        ImportSummary summary = readLast().summary();

        assertThat(summary.notices())
                .filteredOn(notice -> notice.severity().compareTo(Severity.INFO) != 0)
                .extracting(notice -> notice.rule())
                .containsExactly(RegisterRules.DATE_AFTER_ISSUE);
        assertThat(summary.corrections()).isEqualTo(Map.of("word", 2L));
    }

    @Test
    void itFindsTheEntriesOfCustomsAndThoseAboutIt() throws IOException {
        ImportSummary summary = readLast().summary();

        assertThat(summary.customsByBody()).isEqualTo(9);
        assertThat(summary.customsByWord()).isEqualTo(2);
    }

    @Test
    void itsCatalogueIsValid() throws IOException {
        Catalogue catalogue = readLast().catalogue().orElseThrow();

        assertThat(CatalogueValidator.validate(catalogue)).isEmpty();
        assertThat(catalogue.caseStudies()).extracting(CaseStudy::id).doesNotHaveDuplicates();
    }

    @Test
    void itsLedgerGivesTheTableBackButForTheAddress() throws IOException {
        readLast();

        Map<Ledger.Cell, Optional<String>> cells = Ledger.cells(ledger);
        String table = Files.readString(TABLE, Charset.forName("windows-1252"));
        List<String> lines =
                table.lines().skip(1).filter(line -> !line.contains("\"")).toList();
        for (int record = 1; record <= 13; record++) {
            String[] expected = lines.get(record - 1).split(";", -1);
            for (int column = 0; column < expected.length; column++) {
                assertThat(cells.get(new Ledger.Cell(record, column)).orElse(""))
                        .as("record " + record + ", column " + column)
                        .isEqualTo(expected[column]);
            }
        }
        assertThat(ledger)
                .filteredOn(entry -> entry.kind() == LedgerKind.WITHHELD)
                .singleElement()
                .satisfies(entry -> assertThat(entry.from()).isEmpty());
    }
}
