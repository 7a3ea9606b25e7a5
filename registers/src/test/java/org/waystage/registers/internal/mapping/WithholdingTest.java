package org.waystage.registers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.editions.Editions;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImport;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.internal.file.RegisterInput;
import org.waystage.registers.internal.profile.Profile;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerKind;

/** What is withheld stands nowhere: neither in the catalogue nor in any step of the ledger. */
class WithholdingTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2025-01-01"}],
             "input": {"kind": "csv"},
             "columns": {"title": "Title", "person": {"headers": ["Person"], "withheld": true}, "chief": "Chief", "state": "State", "tech": "Tech"},
             "tables": {"tech": {"rows": {"ai": "artificial-intelligence"}}},
             "case": {
               "identity": {"prefix": "small", "key": ["title"]},
               "title": "title",
               "technologies": [{"column": "tech", "steps": [{"split": ";"}, {"normalise": true}, {"map": "tech"}]}],
               "otherTechnologies": ["artificial-intelligence"],
               "adopters": [{"constant": "A body"}],
               "notes": [{"column": "chief", "steps": [{"withhold": true, "when": {"column": "state", "in": ["secret"]}}]}],
               "restAsSourceFields": %s
             }}
            """;

    private final List<LedgerEntry> ledger = new ArrayList<>();

    private RegisterImport read(boolean rest, String... rows) throws IOException {
        Profile profile = Profiles.read(PROFILE.formatted(rest).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        String csv = "Title,Person,Chief,State,Tech\n" + String.join("\n", rows) + "\n";
        return RegisterImporter.of(profile, Editions.latest())
                .read(RegisterInput.of("small.csv", csv.getBytes(StandardCharsets.UTF_8)), ledger::add);
    }

    private List<LedgerEntry> steps(int column) {
        return ledger.stream()
                .filter(entry -> entry.column().equals(Optional.of(column)))
                .toList();
    }

    private void assertWithheld(int column) {
        assertThat(steps(column)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(LedgerKind.WITHHELD);
            assertThat(entry.from()).isEmpty();
            assertThat(entry.to()).contains("[withheld]");
            assertThat(entry.sequence()).isZero();
        });
    }

    @Test
    void aWithheldColumnThatNothingReadsStandsNowhere() throws IOException {
        for (boolean rest : new boolean[] {false, true}) {
            ledger.clear();
            RegisterImport read = read(rest, "A, Jane Doe ,,open,");

            assertWithheld(1);
            assertThat(read.catalogue().orElseThrow().caseStudies().get(0).toString())
                    .doesNotContain("Jane");
        }
    }

    @Test
    void aWithheldColumnOfASkippedRecordStandsNowhere() throws IOException {
        RegisterImport read = read(true, ",Jane Doe,,open,");

        assertThat(read.summary().skipped()).isEqualTo(1);
        assertWithheld(1);
    }

    @Test
    void aCellThatAStepWithholdsStandsNowhere() throws IOException {
        RegisterImport read = read(true, "A,, Jane Doe ,secret,");

        assertWithheld(2);
        assertThat(read.summary().corrections()).isEmpty();
        assertThat(read.catalogue().orElseThrow().caseStudies().get(0).toString())
                .doesNotContain("Jane");
    }

    @Test
    void aCellThatNoStepWithholdsIsRead() throws IOException {
        RegisterImport read = read(true, "A,, Jane Doe ,open,");

        assertThat(read.catalogue().orElseThrow().caseStudies().get(0).notes().toString())
                .contains("Jane Doe");
        assertThat(steps(2).get(0).from()).contains(" Jane Doe ");
    }

    @Test
    void anEmptyCellOfAWithheldColumnIsEmpty() throws IOException {
        read(false, "A,,,open,");

        assertThat(steps(1)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isNotEqualTo(LedgerKind.WITHHELD);
            assertThat(entry.from()).contains("");
        });
    }

    @Test
    void aCellThatGaveNothingIsASourceFieldWithBlanksAroundItOrWithout() throws IOException {
        for (String cell : new String[] {"Foo", " Foo "}) {
            ledger.clear();
            RegisterImport read = read(true, "A,,,open," + cell);

            assertThat(read.catalogue().orElseThrow().caseStudies().get(0).sourceFields())
                    .extracting(CaseStudy.SourceField::field, CaseStudy.SourceField::value)
                    .contains(tuple("Tech", "Foo"));
            assertThat(steps(4).get(0).from()).contains(cell);
        }
    }

    @Test
    @Timeout(20)
    void aCellOfVeryManyPartsIsReadInTimeThatGrowsWithThem() throws IOException {
        String parts = IntStream.range(0, 40_000).mapToObj(i -> "AI").collect(Collectors.joining(";"));

        assertThat(read(true, "A,,,open," + parts).summary().imported()).isEqualTo(1);
    }

    @Test
    void whatAStepMayWithholdStandsNowhereInASkippedRecord() throws IOException {
        RegisterImport read = read(true, ",,Bob Boss,secret,");

        assertThat(read.summary().skipped()).isEqualTo(1);
        assertWithheld(2);
        assertThat(read.summary().withheld()).isEqualTo(1);
    }

    @Test
    void theTextOfAWithheldColumnThatASeparatorTooManyMovedStandsNowhere() throws IOException {
        read(true, "A,Doe, Jane,x,open,");

        assertThat(ledger.toString()).doesNotContain("Doe").doesNotContain("Jane");
    }

    @Test
    void lettersLostInAWithheldColumnAreNotTold() throws IOException {
        RegisterImport read = read(true, "A,JosÃ©,,open,JosÃ©");

        assertThat(read.summary().noticeCounts()).containsEntry("register-mojibake", 1L);
    }

    private static final String PLACED = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2025-01-01"}],
             "input": %s,
             "columns": {"title": %s, %s},
             "case": {
               "identity": {"prefix": "small", "key": ["title"]},
               "title": "title",
               "otherTechnologies": ["artificial-intelligence"],
               "adopters": [{"constant": "A body"}],
               %s
               "restAsSourceFields": true
             }}
            """;

    private static final String BY_STEP = """
            "notes": [{"column": "person", "steps": [{"withhold": true}]}],""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "person": {"path": "/person", "withheld": true}                | {"person": {"name": "Jane"}}
            "person": {"path": "/person", "withheld": true}                | {"person": {"Jane": 1}}
            "person": {"path": "/person", "withheld": true}                | {"person": ["Jane", {"a": ["Jane"]}]}
            "person": {"path": "/person/name", "withheld": true}           | {"person": "Jane"}
            "person": {"path": "/person/name", "withheld": true}           | {"person": ["Jane"]}
            "person": {"path": "/person/name", "withheld": true}, "above": "/person" | {"person": "Jane"}
            "person": "/person"                                            | {"person": {"name": "Jane"}}
            "person": "/person/name"                                       | {"person": "Jane"}
            """)
    void whatStandsInOrInPlaceOfAWithheldMemberStandsNowhere(String column, String member) throws IOException {
        String byStep = column.contains("withheld") ? "" : BY_STEP;
        String all = PLACED.formatted("{\"kind\": \"json\", \"records\": \"/*\"}", "\"/title\"", column, byStep);
        String json = "[" + member.replaceFirst("\\{", "{\"title\": \"A\", ") + "]";

        assertThat(everything(all, "small.json", json)).contains("[withheld]").doesNotContain("Jane");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "person": {"headers": ["Person"], "withheld": true}            | Person,Person
            "person": {"headers": ["Chief", "Person"], "withheld": true}   | Person,Chief
            "person": "Person"                                             | Person,Person
            """)
    void aRepeatedHeaderOfAWithheldColumnIsWithheldToo(String column, String headers) throws IOException {
        String byStep = column.contains("withheld") ? "" : BY_STEP;
        String all = PLACED.formatted("{\"kind\": \"csv\"}", "\"Title\"", column, byStep);

        assertThat(everything(all, "small.csv", "Title," + headers + "\nA,Jane,Jane\n"))
                .contains("[withheld]")
                .doesNotContain("Jane");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "person": {"headers": ["Person"], "withheld": true}            | Person name,More
            "person": {"headers": ["Person"], "withheld": true}            | More,Who
            "person": "Person"                                             | Who,More
            """)
    void whereAWithheldColumnIsNotFoundNothingThatIsNotNamedIsRead(String column, String headers) throws IOException {
        String byStep = column.contains("withheld") ? "" : BY_STEP;
        String all = PLACED.formatted("{\"kind\": \"csv\"}", "\"Title\"", column, byStep);

        assertThat(everything(all, "small.csv", "Title," + headers + "\nA,Jane,Jane\n"))
                .contains("[withheld]")
                .doesNotContain("Jane");
    }

    @Test
    void aRepeatedHeaderThatTheProfileNamesIsRead() throws IOException {
        String columns = """
                "person": {"headers": ["Person"], "withheld": true}, "other": [{"text": "Person", "occurrence": 2}]""";
        String all = PLACED.formatted("{\"kind\": \"csv\"}", "\"Title\"", columns, "\"summary\": \"other\",");

        assertThat(everything(all, "small.csv", "Title,Person,Person\nA,Jane,Open\n"))
                .contains("Open")
                .doesNotContain("Jane");
    }

    @Test
    void anAddressThatOneColumnWithholdsIsNotKeptByAnotherOfTheSameCell() throws IOException {
        String columns = """
                "kept": {"headers": ["Text"], "contacts": "keep"}, "masked": "Text\"""";
        String all =
                PLACED.formatted("{\"kind\": \"csv\"}", "\"Title\"", columns, "\"notes\": [\"kept\", \"masked\"],");

        assertThat(everything(all, "small.csv", "Title,Text\nA,write to jane@example.org\n"))
                .contains("write to [withheld]")
                .doesNotContain("jane@");
    }

    private String everything(String profile, String name, String text) throws IOException {
        RegisterImport read = RegisterImporter.of(
                        Profiles.read(profile.getBytes(StandardCharsets.UTF_8)).orElseThrow(), Editions.latest())
                .read(RegisterInput.of(name, text.getBytes(StandardCharsets.UTF_8)), ledger::add);
        assertThat(read.summary().imported()).isEqualTo(1);
        return read.catalogue().orElseThrow().caseStudies() + ledger.toString() + read.summary();
    }
}
