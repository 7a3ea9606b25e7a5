package org.waystage.commandline.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.RegisterFixtures;
import tools.jackson.databind.JsonNode;

/** Two editions of a real register whose figures are known. */
@Tag("long")
class RealEditionsTest {
    @TempDir
    private Path folder;

    private String imported(String profile, String file) {
        String catalogue = folder.resolve(profile + ".json").toString();
        CommandRun.of("import", "--profile", profile, RegisterFixtures.real("us-ai-inventory/" + file), "-o", catalogue)
                .succeeded();
        return catalogue;
    }

    @Test
    void theInventoryOf2023MovedSoFarIn2024() {
        String before = imported("us-omb-2023", "2023_consolidated_ai_inventory_raw.csv");
        String after = imported("us-omb-2024", "2024_consolidated_ai_inventory_raw_v2.csv");

        JsonNode difference = CommandRun.of("diff", before, after, "--kind", "caseStudies", "--format", "json")
                .json();

        assertThat(difference.at("/compared/caseStudies"))
                .hasToString("{\"added\":1924,\"removed\":501,\"changed\":209,\"unchanged\":0}");
        assertThat(difference.at("/directions/forward").asInt()).isEqualTo(17);
        assertThat(difference.at("/directions/back").asInt()).isEqualTo(7);
        assertThat(difference.at("/directions/ended").asInt()).isEqualTo(39);
        // The register changed its words between the two: no move is free of wording.
        assertThat(difference
                        .get("entries")
                        .valueStream()
                        .filter(entry -> entry.get("change").asString().equals("moved"))
                        .map(entry -> entry.get("causes").toString()))
                .allMatch(causes -> causes.contains("recoded"));
    }

    @Test
    void theInventoryOf2024DiffersNotFromItself() {
        String after = imported("us-omb-2024", "2024_consolidated_ai_inventory_raw_v2.csv");

        differsNotFromItself(after);
    }

    @Test
    void noEditionOfTheRadarDiffersFromItself() throws IOException {
        RegisterFixtures.real("zalando-tech-radar/01-2023-10-31-9c08773.json");
        List<String> editions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../../shared/data/registers/zalando-tech-radar"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String catalogue = folder.resolve(file.getFileName()).toString();
                CommandRun.of("import", "--profile", "zalando-radar", file.toString(), "-o", catalogue)
                        .succeeded();
                editions.add(catalogue);
            }
        }

        assertThat(editions).hasSize(10);
        for (int i = 1; i < editions.size(); i++) {
            differsNotFromItself(editions.get(i));
        }
    }

    private static void differsNotFromItself(String edition) {
        assertThat(CommandRun.of("diff", edition, edition).written()).contains("No record and no stage differs.");
    }
}
