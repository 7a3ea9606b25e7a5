package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.editions.Editions;

/** Cells that a case keeps as the register has them. */
class SourceFieldsTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2026-01-31"}],
             "input": {"kind": "csv"},
             "columns": {"title": "Title", "aim": "Aim", "again": "Aim"},
             "case": {
               "identity": {"prefix": "small", "key": ["title"]},
               "title": "title",
               "otherTechnologies": ["drones"],
               "adopters": [{"constant": "A body"}],
               "sourceFields": [%s],
               "restAsSourceFields": %s
             }}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "aim"          | false | Aim=Speed
            "aim"          | true  | Aim=Speed Cost=Low
            "aim", "again" | false | Aim=Speed
            "aim", "again" | true  | Aim=Speed Cost=Low
            "title", "aim" | true  | Title=One Aim=Speed Cost=Low
            """)
    void aCellIsKeptOnce(String columns, boolean rest, String fields) throws IOException {
        Profile profile = Profiles.read(PROFILE.formatted(columns, rest).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        CaseStudy read = RegisterImporter.of(profile, Editions.latest())
                .read(RegisterInput.of("small.csv", "Title,Aim,Cost\nOne,Speed,Low\n".getBytes(StandardCharsets.UTF_8)))
                .catalogue()
                .orElseThrow()
                .caseStudies()
                .get(0);

        assertThat(read.sourceFields())
                .extracting(field -> field.field() + "=" + field.value())
                .containsExactly(fields.split(" "));
    }
}
