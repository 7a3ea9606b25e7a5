package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.editions.Editions;
import org.waystage.registers.internal.file.RegisterInput;

/** The issue date stands for a date that is empty, not for one that is there and cannot be read. */
class UnclearDatesTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2025-01-01"}],
             "input": {"kind": "csv"},
             "columns": {"title": "Title", "seen": "Seen", "secret": "Secret"},
             "dates": {"day": [{"format": "yyyy-MM-dd"}, {"pattern": "to be told", "means": "none"}]},
             "case": {
               "identity": {"prefix": "small", "key": ["title"]},
               "title": "title",
               "otherTechnologies": ["artificial-intelligence"],
               "adopters": [{"constant": "A body"}],
               "notes": [{"column": "seen", "steps": [{"withhold": true, "when": {"column": "secret", "present": true}}]}],
               "stages": [{"stage": "pilot", "atIssue": true, "date": {"column": "seen", "readings": "day"}}]
             }}
            """;

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            2024-05-01,  , 2024-05-01
            '',          , 2025-01-01
            to be told,  , 2025-01-01
            bad-date,    , none
            2024-02-31,  , none
            2024-05-01, x, none
            """)
    void aStageIsDatedWithTheIssueDateOnlyWhereTheCellSaysNothing(String cell, String secret, String date)
            throws IOException {
        String csv = "Title,Seen,Secret\nA," + cell + "," + (secret == null ? "" : secret) + "\n";
        RegisterImport read = RegisterImporter.of(
                        Profiles.read(PROFILE.getBytes(StandardCharsets.UTF_8)).orElseThrow(), Editions.latest())
                .read(RegisterInput.of("small.csv", csv.getBytes(StandardCharsets.UTF_8)));

        StageRecord stage =
                read.catalogue().orElseThrow().caseStudies().get(0).stages().get(0);
        assertThat(stage.date().map(PartialDate::toString).orElse(null)).isEqualTo(date);
    }
}
