package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.notice.Notice;
import org.waystage.editions.Editions;
import org.waystage.registers.ledger.LedgerEntry;

/** Where it is in doubt which cell of a row holds what is withheld, its text stands nowhere, and the reason is told. */
class WithheldRowsTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2025-01-01"}],
             "input": {"kind": "csv"},
             "columns": {"title": "Title", "body": "Body", "state": "State", "start": "Start", "person": %s, "note": "Note"},
             "skip": [{"when": {"column": "title", "in": ["A heading"]}, "reason": {"en": "it is a heading"}}%s],
             "dates": {"day": [{"format": "yyyy-MM-dd"}]},
             "case": {
               "identity": {"prefix": "small", "key": ["title"]},
               "title": "title",
               "otherTechnologies": ["artificial-intelligence"],
               "adopters": ["body"],
               "notes": ["note"%s],
               "period": {"from": {"column": "start", "readings": "day"}},
               "sourceFields": ["state"]
             }}
            """;

    private static final String WITHHELD = "{\"headers\": [\"Contact\"], \"withheld\": true}";
    private static final String BY_STEP = ", {\"column\": \"person\", \"steps\": [{\"withhold\": true, \"when\":"
            + " {\"column\": \"state\", \"in\": [\"Live\"]}}]}";
    private static final String HEADER = "Title,Body,State,Start,Contact,Note\n";
    private static final String GOOD = "Scan one,Customs Belgium,Live,2024-05-01,Someone,plain\n";

    private final List<LedgerEntry> ledger = new ArrayList<>();

    private RegisterImport read(String skip, String header, String rows) throws IOException {
        return read(PROFILE.formatted(WITHHELD, skip, ""), header + rows);
    }

    private RegisterImport read(String profile, String csv) throws IOException {
        return RegisterImporter.of(
                        Profiles.read(profile.getBytes(StandardCharsets.UTF_8)).orElseThrow(), Editions.latest())
                .read(RegisterInput.of("small.csv", csv.getBytes(StandardCharsets.UTF_8)), ledger::add);
    }

    private String everything(RegisterImport read) {
        StringBuilder all = new StringBuilder();
        read.catalogue().ifPresent(all::append);
        for (Notice notice : read.summary().notices()) {
            all.append(notice.message("en")).append(notice.message("fr")).append(notice.values());
        }
        return all.append(ledger).append(read.skipped()).append(read.customs()).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scan two,Customs Belgium,2024-06-02,SECRET Klaas,x\n",
                "SECRET Klaas,x\n",
                "\"Scan two,Customs Belgium,Live,2024-05-02,SECRET Piet\",plain\n",
                "Scan two,\"Customs Belgium,Live,2024-05-02,SECRET Piet\",plain\n",
                "SECRET,Scan two,Customs Belgium,Live,2024-06-02,SECRET Klaas,x\n",
                "Scan two,Customs Belgium,Live,2024-06-02,,x,SECRET\n",
                "Scan two,SECRET",
                "Scan two,Customs Belgium,\"Live,2024-06-02,SECRET\nScan three,Customs Belgium,Live,,SECRET,x\n"
            })
    void aRecordOfAnotherNumberOfCellsIsWithheldWhole(String row) throws IOException {
        for (String profile :
                List.of(PROFILE.formatted(WITHHELD, "", ""), PROFILE.formatted("\"Contact\"", "", BY_STEP))) {
            ledger.clear();
            RegisterImport read = read(profile, HEADER + GOOD + row);

            assertThat(everything(read))
                    .doesNotContain("SECRET")
                    .contains("Scan one")
                    .contains("[withheld]");
            assertThat(read.summary().imported()).isEqualTo(1);
            assertThat(read.summary().skipped()).isEqualTo(1);
        }
    }

    @Test
    void theReasonOfARecordWithheldWholeIsTheNumberOfItsCells() throws IOException {
        RegisterImport read = read("", HEADER, "Scan two,Customs Belgium,2024-06-02,SECRET Klaas,x\n" + GOOD);

        assertThat(read.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.reason().in("en"))
                    .isEqualTo(
                            "it does not have as many cells as the header, so what is withheld may be in any of them");
            assertThat(skipped.reason().in("fr"))
                    .isEqualTo(
                            "il n’a pas autant de cellules que l’en-tête\u00A0: ce qui est retenu peut être dans chacune");
        });
    }

    @Test
    void aRecordWithheldWholeIsNotPassedOverByARuleThatTakesItsCellsForEmpty() throws IOException {
        RegisterImport read = read(
                ", {\"when\": {\"column\": \"title\", \"present\": false}, \"reason\": {\"en\": \"it is blank\"}}",
                HEADER,
                GOOD + "Scan two,Customs Belgium,2024-06-02,SECRET Klaas,x\n");

        assertThat(read.summary().noticeCounts())
                .containsEntry("register-record-skipped", 1L)
                .doesNotContainKey("register-record-passed-over");
    }

    @Test
    void aRecordOfAnotherNumberOfCellsIsReadWhereNothingIsWithheld() throws IOException {
        RegisterImport read = read(
                PROFILE.formatted("\"Contact\"", "", ", \"person\""),
                HEADER + GOOD + "Scan two,Customs Belgium,Live,2024-06-02,Klaas\n" + GOOD);

        assertThat(read.summary().imported()).isEqualTo(3);
        assertThat(everything(read)).contains("Klaas");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Scan one,Customs Belgium,Live,2024-05-01,Piet,"plain\\nScan two,Customs Belgium,SECRET Klaas"
            Scan one,Customs Belgium,Live,2024-05-01,Piet,"plain\\nScan two,SECRET Klaas\\nother"
            Scan one,Customs Belgium,Live,2024-05-01,Piet,"plain\\r\\nScan two,,SECRET Klaas"
            Scan one,Customs Belgium,Live,2024-05-01,Piet,"plain\\nScan two,Customs Belgium,Live,2024-05-01,SECRET,x,y"
            """)
    void aCellWithLinesLikePartsOfRecordsIsWithheldAndTold(String row) throws IOException {
        RegisterImport read =
                read("", HEADER, row.replace("\\r", "\r").replace("\\n", "\n") + "\n" + GOOD.replace("one", "three"));

        assertThat(everything(read))
                .doesNotContain("SECRET")
                .contains("Scan one")
                .contains("Scan three");
        assertThat(read.summary().noticeCounts()).containsEntry("register-rows-swallowed", 1L);
    }

    @Test
    void whereCellsOfTheHeaderBeginWithBlanksSoMayThoseOfALineThatIsPartOfACell() throws IOException {
        RegisterImport read = read(
                "",
                "Title, Body, State, Start, Contact, Note\n",
                "Scan one, Customs Belgium, Live, 2024-05-01, Piet,\"plain\nScan two, Customs Belgium, SECRET\"\n");

        assertThat(everything(read)).doesNotContain("SECRET");
    }

    @Test
    void aTextOfSeveralLinesIsReadWhereSomethingIsWithheld() throws IOException {
        RegisterImport read = read(
                "",
                HEADER,
                "Scan one,Customs Belgium,Live,2024-05-01,Piet,\"first, second\nthird, fourth,\nsome 1,000 and 2,5\"\n");

        assertThat(everything(read)).contains("third, fourth").doesNotContain("Piet");
        assertThat(read.summary().noticeCounts()).doesNotContainKey("register-rows-swallowed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "x\\nScan two,Customs Belgium,SECRET",Customs Belgium,Live,2024-05-01,,x | its title | son titre
            Scan two,"x\\nScan two,Customs Belgium,SECRET",Live,2024-05-01,,x        | its adopter | son adoptant
            """)
    void aRecordThatLacksACellWithheldForStrayQuotesSaysSo(String row, String what, String quoi) throws IOException {
        RegisterImport read = read("", HEADER, row.replace("\\n", "\n") + "\n" + GOOD);

        assertThat(read.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.reason().in("en"))
                    .isEqualTo("the cell with " + what
                            + " is withheld, because stray quotes seem to make other rows part of it");
            assertThat(skipped.reason().in("fr"))
                    .isEqualTo("la cellule avec " + quoi
                            + " est retenue, car des guillemets égarés semblent y mettre d’autres lignes");
        });
    }

    @Test
    void aRuleThatTakesACellWithheldForStrayQuotesForEmptyDoesNotPassTheRecordOver() throws IOException {
        RegisterImport read = read(
                ", {\"when\": {\"column\": \"title\", \"present\": false}, \"reason\": {\"en\": \"it is blank\"}}",
                HEADER,
                "\"x\nScan two,Customs Belgium,SECRET\",Customs Belgium,Live,2024-05-01,,x\n" + GOOD);

        assertThat(read.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.reason().in("en")).contains("stray quotes"));
    }
}
