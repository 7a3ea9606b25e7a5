package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.notice.Notice;
import org.waystage.editions.Editions;
import org.waystage.json.reading.Reading;
import org.waystage.registers.internal.profile.ProfileDocuments;

/** No pattern of a profile keeps the importer busy or ends it, whatever stands in a cell. */
class LinearPatternsTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2025-01-01"}],
             "input": {"kind": "csv"},
             "columns": {"title": "Title", "text": "Text"},
             "case": {
               "identity": {"prefix": "small", "key": ["title"]},
               "title": "title",
               "otherTechnologies": ["artificial-intelligence"],
               "adopters": [{"constant": "A body"}],
               "summary": {"column": "text", "steps": [{"match": %s}]},
               "notes": [{"column": "title", "steps": [{"match": "(.)", "when": {"column": "text", "matches": %s}}]}]
             }}
            """;

    private static Reading<Profile> profile(String pattern) {
        String json = '"' + pattern.replace("\\", "\\\\") + '"';
        return Profiles.read(PROFILE.formatted(json, json).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ^((?:a|b)*)$ ; ab ; 30000
            (.*.*.*.*.*.*.*.*x) ; a ; 41
            (a*a*a*a*a*a*a*a*)$ ; a ; 41
            (a*a*a*a*a*a*a*a*)$ ; a ; 30000
            (?:[^a]|a)*(drone) ; ab ; 1000000
            (a+)+$ ; a ; 30000
            (?:a|a)*(b) ; a ; 30000
            """)
    @Timeout(30)
    void aLongCellIsReadInTimeThatGrowsWithIt(String pattern, String unit, int length) throws IOException {
        String cell = unit.repeat(length / unit.length());
        String csv = "Title,Text\nA," + cell + "\nB,x\n";

        RegisterImport read = RegisterImporter.of(profile(pattern).orElseThrow(), Editions.latest())
                .read(RegisterInput.of("small.csv", csv.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.summary().imported()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(?:(?:a{1,20}){1,20}){1,20}(b)", "(?:(?:a{1,1000}){1,1000}){1,1000}(b)", "(?:b{3}){1000}(b)"})
    @Timeout(30)
    void aPatternThatWouldBeHugeIsRefusedWithItsPlace(String pattern) {
        assertThat(profile(pattern).notices())
                .extracting(ProfileDocuments::brief)
                .containsExactlyInAnyOrder(
                        "value-invalid /case/summary/steps/0/match",
                        "value-invalid /case/notes/0/steps/0/when/matches");
        assertThat(profile(pattern).notices())
                .extracting(Notice::message)
                .allSatisfy(message -> assertThat(message).contains("2000 steps"));
    }
}
