package org.waystage.commandline.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
