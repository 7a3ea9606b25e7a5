package org.waystage.commandline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;

class PooledDiffusionCommandTest {
    private static final String ONE = """
            {"format": "waystage-catalogue/1.0", "id": "one", "edition": "2026", "issued": "2026-06-30",
             "title": {"en": "One"},
             "technologies": [{"id": "drones", "name": {"en": "Drones"}}],
             "organizations": [{"id": "customs", "name": {"en": "Customs"}}],
             "caseStudies": [
              {"id": "a", "title": {"en": "Drones"}, "technologies": ["drones"], "adopters": ["customs"],
               "stages": [{"stage": "deployed", "basis": "began", "date": "2024"}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void oneTechnologyStandsInTheSingular() throws IOException {
        String file = Files.writeString(folder.resolve("one.json"), ONE).toString();

        assertThat(CommandRun.of("pooled-diffusion", file).out()).startsWith("Diffusion of 1 technology, each");
        assertThat(CommandRun.of("pooled-diffusion", file, "--lang", "fr").out())
                .startsWith("Diffusion de 1 technologie, chacune");
    }
}
