package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Notice;
import org.waystage.editions.Editions;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerKind;

/** What becomes of values that a table has, has in another spelling, or does not have; and of records without an adopter. */
class TableOfCodesTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2025-01-01"}],
             "input": {"kind": "csv"},
             "columns": {"title": "Title", "body": "Body", "kind": "Kind"},
             "tables": {"kind": {"rows": {"Drones": "drones", "Nothing": []} %s}},
             "case": {
               "identity": {"prefix": "small", "key": ["title"]},
               "title": "title",
               "technologies": [{"column": "kind", "steps": [{"map": "kind"}]}],
               "otherTechnologies": ["blockchain"],
               "adopters": ["body"] %s
             }}
            """;

    private final List<LedgerEntry> ledger = new ArrayList<>();

    private RegisterImport read(String table, String others, String rows) throws IOException {
        String profile = PROFILE.formatted(table, others);
        return RegisterImporter.of(
                        Profiles.read(profile.getBytes(StandardCharsets.UTF_8)).orElseThrow(), Editions.latest())
                .read(
                        RegisterInput.of("small.csv", ("Title,Body,Kind\n" + rows).getBytes(StandardCharsets.UTF_8)),
                        ledger::add);
    }

    private static List<String> technologies(RegisterImport read) {
        return read.catalogue().orElseThrow().caseStudies().stream()
                .flatMap(caseStudy -> caseStudy.technologies().stream())
                .map(TechnologyId::value)
                .toList();
    }

    private static List<String> adopters(RegisterImport read) {
        return read.catalogue().orElseThrow().caseStudies().stream()
                .flatMap(caseStudy -> caseStudy.adopters().stream())
                .map(OrganizationId::value)
                .toList();
    }

    private static List<String> messages(RegisterImport read, String rule) {
        return read.summary().notices().stream()
                .filter(notice -> notice.rule().id().equals(rule))
                .map(Notice::message)
                .toList();
    }

    @Test
    void aSpellingThatATableMatchesLooselyCorrectsNothing() throws IOException {
        RegisterImport read = read("", "", "One,A,DRONES\nTwo,A,drones\nThree,A,Drones\n");

        assertThat(technologies(read)).containsExactly("drones", "drones", "drones");
        assertThat(read.summary().corrections()).isEmpty();
        assertThat(ledger.stream().filter(entry -> entry.rule().equals("map:kind")))
                .extracting(LedgerEntry::kind)
                .containsExactly(LedgerKind.DERIVED, LedgerKind.READ, LedgerKind.READ);
    }

    @Test
    void aValueThatFallsToOtherwiseIsNamedAndCountedInOneNotice() throws IOException {
        RegisterImport read = read(
                ", \"otherwise\": [\"drones\", \"robotics\"]",
                "",
                "One,A,NLP\nTwo,A,Drones\nThree,A,NLP\nFour,A,Other\nFive,A,Nothing\n");

        assertThat(messages(read, "register-value-otherwise"))
                .containsExactly(
                        "The table 'kind' of the profile has no row for 'NLP', so it gives 'drones', 'robotics' as for all other"
                                + " values (records: 2).",
                        "The table 'kind' of the profile has no row for 'Other', so it gives 'drones', 'robotics' as for all"
                                + " other values (records: 1).");
        assertThat(read.summary().noticeCounts()).containsEntry("register-value-otherwise", 2L);
        assertThat(read.summary().notices()).anySatisfy(notice -> {
            assertThat(notice.place().cell()).contains("C2");
            assertThat(notice.values()).containsEntry("value", "NLP").containsEntry("count", "2");
            assertThat(notice.message("fr").replaceAll("[\\u00A0\\u202F]", " "))
                    .contains("« kind »", "enregistrements : 2");
        });
    }

    @Test
    void aTableThatGivesNothingOnPurposeIsSilent() throws IOException {
        RegisterImport read = read(", \"otherwise\": []", "", "One,A,NLP\n");

        assertThat(technologies(read)).containsExactly("blockchain");
        assertThat(read.summary().notices()).isEmpty();
        assertThat(ledger).anySatisfy(entry -> {
            assertThat(entry.from()).contains("NLP");
            assertThat(entry.kind()).isEqualTo(LedgerKind.LEFT_OUT);
        });
        assertThat(messages(read("", "", "One,A,NLP\n"), "register-value-unknown"))
                .hasSize(1);
    }

    @Test
    void ofManyValuesThatFallToOtherwiseTheFirstAreNamedAndAllAreCounted() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            rows.append("T").append(i).append(",A,K").append(i).append('\n');
        }
        RegisterImport read = read(", \"otherwise\": \"drones\"", "", rows + "Last,A,K0\n");

        assertThat(messages(read, "register-value-otherwise"))
                .hasSize(1000)
                .first()
                .asString()
                .contains("records: 2");
        assertThat(read.summary().noticeCounts()).containsEntry("register-value-otherwise", 1500L);
    }

    @Test
    void aRecordThatNamesNoAdopterHasTheOthers() throws IOException {
        String others = ", \"otherAdopters\": [{\"constant\": \"Not told\", \"kind\": {\"constant\": \"academia\"}}]";
        RegisterImport read = read("", others, "One,A,Drones\nTwo,,Drones\n");

        assertThat(adopters(read)).containsExactly("small-a", "small-not-told");
        assertThat(read("", "", "One,A,Drones\nTwo,,Drones\n").summary().skipped())
                .isEqualTo(1);
    }

    @Test
    void anAdopterThatStrayQuotesMayHideIsNotTakenForNone() throws IOException {
        String others = ", \"otherAdopters\": [{\"constant\": \"Not told\"}]";
        String rows = "One,A,Drones\nTwo,\"B\nThree,C,Drones\nFour,D,Drones\nFive\",Drones\n";
        RegisterImport plain = read("", "", rows);

        assertThat(adopters(read("", others, rows))).isEqualTo(adopters(plain));
    }
}
