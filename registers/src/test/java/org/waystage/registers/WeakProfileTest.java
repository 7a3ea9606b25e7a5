package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.editions.Editions;
import org.waystage.registers.internal.words.RegisterMessages;

/** What a valid profile gets wrong about the register or the taxonomy is said when the register is read. */
class WeakProfileTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["fr"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2025-01-01"}],
             "input": {"kind": "csv"},
             "columns": {"title": {"headers": ["Titre"], "required": true}, "state": "État", "from": "Début", "to": "Fin"},
             "dates": {"day": [
               {"format": "MMMM yyyy", "months": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
                 "septembre", "octobre", "novembre", "décembre"]},
               {"name": "quarter", "pattern": "T(?<quarter>[1-4]) (?<year>[0-9]{4})", "means": "quarter"},
               {"name": "years", "pattern": "(?<year>[0-9]{4})-(?<toYear>[0-9]{4})", "means": "range"}]},
             "case": {
               "identity": {"prefix": "small", "key": ["title"]},
               "title": "title",
               "otherTechnologies": ["%s"],
               "adopters": [{"constant": "A body"}],
               "stages": [{"scheme": "%s", "word": "state", "basis": "observed"}],
               "period": {"from": {"column": "from", "readings": "day"}, "to": {"column": "to", "readings": "day"}}
             }}
            """;

    private static RegisterImport read(String technology, String scheme, String row) throws IOException {
        Profile profile = Profiles.read(PROFILE.formatted(technology, scheme).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        String csv = "Titre,État,Début,Fin\n" + row + "\n";
        return RegisterImporter.of(profile, Editions.latest())
                .read(RegisterInput.of("small.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static String message(RegisterImport result, String rule) {
        return result.summary().notices().stream()
                .filter(notice -> notice.rule().id().equals(rule))
                .map(Notice::message)
                .findFirst()
                .orElse("");
    }

    @Test
    void aTechnologyThatTheTaxonomyDoesNotHaveIsLeftOutAndTheNearestTold() throws IOException {
        RegisterImport result = read("artificial-inteligence", "uk-atrs", "Un,Production,,");

        assertThat(message(result, "register-technology-unknown"))
                .contains("'artificial-inteligence'")
                .contains("Did you mean 'artificial-intelligence'?");
        assertThat(result.summary().skipped()).isEqualTo(1);
    }

    @Test
    void aBroaderTechnologyThatNobodyDefinesIsLeftOutAndTheNearestTold() throws IOException {
        String own = """
                "technologies": [{"id": "own", "name": {"en": "Own"}, "broader": "artificial-inteligence"}],
                "case": {""";
        Profile profile = Profiles.read(PROFILE.formatted("own", "uk-atrs")
                        .replace("\"case\": {", own)
                        .getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        RegisterImport result = RegisterImporter.of(profile, Editions.latest())
                .read(RegisterInput.of(
                        "small.csv", "Titre,État,Début,Fin\nUn,Production,,\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(message(result, "register-technology-unknown")).contains("Did you mean 'artificial-intelligence'?");
        assertThat(result.catalogue().orElseThrow().technology(TechnologyId.of("own")))
                .hasValueSatisfying(
                        technology -> assertThat(technology.broader()).isEmpty());
        assertThat(profile.unknownTechnologies(Editions.latest().technologies()))
                .extracting(notice -> notice.place() + " " + notice.values().get("value"))
                .containsExactly("/technologies artificial-inteligence");
    }

    @Test
    void aFileOfWhichNothingBecameACaseIsAnError() throws IOException {
        RegisterImport result = read("nothing-such", "uk-atrs", "Un,Production,,");

        assertThat(result.summary().hasErrors()).isTrue();
        assertThat(message(result, "register-nothing-imported")).contains("No record became a case (records read: 1).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Un,Production,,", "Un,Production,,\n\"Deux\n"})
    void whyARecordCannotBeReadIsToldInFrench(String rows) throws IOException {
        RegisterImport result = read("drones", "uk-atrs", rows);

        assertThat(result.summary().notices())
                .extracting(notice -> notice.message("fr"))
                .anyMatch(message -> message.contains("l’enregistrement est tronqué\u00A0: "))
                .noneMatch(message -> message.contains("the record") || message.contains("the file"));
    }

    @Test
    void whyADocumentCannotBeReadHasWordsInFrench() {
        assertThat(RegisterMessages.problem("the record is cut off: the document is cut off at line 3, column 14")
                        .in("fr"))
                .isEqualTo("l’enregistrement est tronqué\u00A0: le document est tronqué à la ligne 3, colonne 14");
        assertThat(RegisterMessages.problem("the record is too long to be read").in("fr"))
                .isEqualTo("l’enregistrement est trop long pour être lu");
    }

    @Test
    void aSchemeWithoutCrosswalkIsNoticedOnceAndTheNearestTold() throws IOException {
        RegisterImport result = read("drones", "uk-artrs", "Un,Production,,\nDeux,Production,,");

        assertThat(result.summary().noticeCounts()).containsEntry("register-crosswalk-unknown", 1L);
        assertThat(message(result, "register-crosswalk-unknown")).contains("Did you mean 'uk-atrs'?");
        assertThat(result.summary().unmapped()).isEqualTo(2);
    }

    @Test
    void monthsAreReadInTheLanguageOfTheProfile() throws IOException {
        assertThat(period("Un,Production,février 2024,Août 2025"))
                .isEqualTo(Period.of(PartialDate.of(2024, 2), PartialDate.of(2025, 8)));
        assertThat(period("Un,Production,janv. 2024,SEPT. 2025"))
                .isEqualTo(Period.of(PartialDate.of(2024, 1), PartialDate.of(2025, 9)));
    }

    @Test
    void theBeginningOfTwoMonthsIsNone() throws IOException {
        assertThat(read("drones", "uk-atrs", "Un,Production,jui 2024,")
                        .summary()
                        .noticeCounts())
                .containsEntry("register-date-unreadable", 1L);
    }

    @Test
    void aQuarterIsReadAsItsYearWhereAPeriodTakesOneDate() throws IOException {
        RegisterImport result = read("drones", "uk-atrs", "Un,Production,T3 2024,");

        assertThat(period(result)).isEqualTo(Period.since(PartialDate.of(2024)));
        assertThat(message(result, "register-date-coarsened"))
                .contains("'T3 2024'")
                .contains("read as 2024");
        assertThat(result.summary().corrections()).containsEntry("date:quarter-as-year", 1L);
    }

    @Test
    void boundsOfSeveralYearsAreNoEndOfAPeriod() throws IOException {
        RegisterImport result = read("drones", "uk-atrs", "Un,Production,2021-2023,");

        assertThat(result.catalogue().orElseThrow().caseStudies().get(0).period())
                .isEmpty();
        assertThat(message(result, "register-date-not-one")).contains("'2021-2023'");
    }

    @Test
    void aWordNearOneOfTheCrosswalkIsAskedAbout() throws IOException {
        assertThat(message(read("drones", "uk-atrs", "Un,Prodution,,"), "register-word-unknown"))
                .endsWith("it is kept without a stage. Did you mean 'Production'?");
        assertThat(message(read("drones", "uk-atrs", "Un,Deployment soon,,"), "register-word-unknown"))
                .endsWith("it is kept without a stage.");
    }

    @Test
    void aCellThatTwoMembersReadIsNoticedOnce() throws IOException {
        RegisterImport result = read("drones", "uk-atrs", "Un,Deployment soon,,");

        assertThat(result.summary().noticeCounts()).containsEntry("register-word-unknown", 1L);
        assertThat(result.summary().stages()).doesNotContainKey(AdoptionStage.Listed.UNKNOWN.code());
    }

    private static Period period(String row) throws IOException {
        return period(read("drones", "uk-atrs", row));
    }

    private static Period period(RegisterImport result) {
        Optional<Period> period =
                result.catalogue().orElseThrow().caseStudies().get(0).period();
        return period.orElseThrow();
    }
}
