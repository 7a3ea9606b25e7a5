package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.editions.Editions;
import org.waystage.registers.internal.file.RegisterInput;

/** What a profile says of years and of the order of its scheme's words arrives in the catalogue. */
class YearsAndOrderTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2026-01-31"}],
             "input": {"kind": "csv"},
             "columns": {"title": "Title", "state": "State", "since": "Since"},
             "dates": {"year": [
               {"format": "dd.MM.yy"},
               {"pattern": "FY(?<year>[0-9]{4})", "means": "fiscal-year", "fiscalYearStart": 4, "fiscalYearNamed": "start"},
               {"pattern": "(?<year>[0-9]{4})-(?<toYear>[0-9]{2})", "means": "fiscal-year", "fiscalYearStart": 4},
               {"pattern": "USFY(?<year>[0-9]{4})", "means": "fiscal-year", "fiscalYearStart": 10}]},
             "crosswalks": [{"scheme": "maturity", "version": "1", "order": ["sandbox", "graduated"], "rows": [
               {"word": "archived", "relation": "none"},
               {"word": "graduated", "stage": "deployed"},
               {"word": "sandbox", "stage": "pilot"}]}],
             "case": {
               "identity": {"prefix": "small", "key": ["title"]},
               "title": "title",
               "otherTechnologies": ["drones"],
               "adopters": [{"constant": "A body"}],
               "stages": [{"scheme": "maturity", "word": "state", "basis": "began",
                           "date": {"column": "since", "readings": "year"}}]
             }}
            """;

    private static RegisterImport read(String row) throws IOException {
        return RegisterImporter.of(
                        Profiles.read(PROFILE.getBytes(StandardCharsets.UTF_8)).orElseThrow(), Editions.latest())
                .read(RegisterInput.of(
                        "small.csv", ("Title,State,Since\n" + row + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static StageRecord stage(RegisterImport read) {
        return read.catalogue().orElseThrow().caseStudies().get(0).stages().get(0);
    }

    @Test
    void aSchemeHasTheOrderOfTheProfileAndNotThatOfTheRows() throws IOException {
        assertThat(read("One,archived,").catalogue().orElseThrow().crosswalk(Code.of("maturity")))
                .map(Crosswalk::order)
                .hasValueSatisfying(order -> assertThat(order).containsExactly("sandbox", "graduated"));
    }

    @Test
    void aYearOfTwoDigitsInThePastMakesNoPlanOfAFact() throws IOException {
        RegisterImport past = read("One,graduated,01.03.98");

        assertThat(stage(past).date()).hasToString("Optional[1998-03-01]");
        assertThat(stage(past).basis()).isEqualTo(Basis.Listed.BEGAN);
        assertThat(past.summary().noticeCounts()).doesNotContainKey("register-date-after-issue");
        assertThat(stage(read("One,graduated,01.03.27")).basis()).isEqualTo(Basis.Listed.EXPECTED);
    }

    @ParameterizedTest
    @CsvSource({"FY2023,   2023-04, 2024-03", "2023-24,  2023-04, 2024-03", "USFY2023, 2022-10, 2023-09"})
    void aFiscalYearIsReadByTheYearThatItIsNamedAfter(String text, String first, String last) throws IOException {
        StageRecord record = stage(read("One,graduated," + text));

        assertThat(record.notBefore()).hasToString("Optional[" + first + "]");
        assertThat(record.notAfter()).hasToString("Optional[" + last + "]");
    }
}
