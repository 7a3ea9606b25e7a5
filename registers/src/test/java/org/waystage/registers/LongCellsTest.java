package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystage.editions.Editions;

/** A cell with many parts takes no more time than as many cells with one. */
class LongCellsTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2025-01-01"}],
             "input": {"kind": "csv"},
             "columns": {"title": "Title", "parts": "Parts"},
             "case": {
               "identity": {"prefix": "small", "key": ["title"]},
               "title": "title",
               "technologies": [{"column": "parts", "steps": [{"split": ";"}], "derived": true}],
               "adopters": [{"column": "parts", "steps": [{"split": ";"}]}],
               "countries": [{"column": "parts", "steps": [{"split": ";"}]}]
             }}
            """;

    @Test
    void manyNamesInACellAreReadInTimeThatGrowsWithThem() throws IOException {
        String parts = IntStream.range(0, 600)
                .mapToObj(part -> "part-" + part + ";part-" + part)
                .collect(Collectors.joining(";"));
        String rows = IntStream.range(0, 300)
                .mapToObj(row -> "T" + row + "," + parts + "\n")
                .collect(Collectors.joining());
        Profile profile =
                Profiles.read(PROFILE.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        RegisterImport read = RegisterImporter.of(profile, Editions.latest())
                .read(RegisterInput.of("parts.csv", ("Title,Parts\n" + rows).getBytes(StandardCharsets.UTF_8)));

        assertThat(read.catalogue().orElseThrow().caseStudies()).hasSize(300).allSatisfy(caseStudy -> {
            assertThat(caseStudy.adopters()).hasSize(600);
            assertThat(caseStudy.technologies()).hasSize(600);
            assertThat(caseStudy.countries()).hasSize(600);
        });
    }
}
