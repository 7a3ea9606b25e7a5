package org.waystage.commandline.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.RegisterFixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real registers over their editions; the numbers were counted from the files by other programs. */
class RealContinuityTest {
    @TempDir
    private Path folder;

    private String imported(String profile, String register) {
        String output =
                folder.resolve(Path.of(register).getFileName() + ".ndjson").toString();
        CommandRun.of("import", "--profile", profile, register, "--output", output)
                .succeeded();
        return output;
    }

    private static JsonNode continuity(List<String> editions) {
        return CommandRun.of(List.of("continuity", "--format", "json"), editions.toArray(String[]::new))
                .succeeded()
                .json();
    }

    private static Map<String, Integer> numbers(JsonNode counts) {
        Map<String, Integer> numbers = new TreeMap<>();
        counts.properties().forEach(one -> {
            if (one.getValue().isNumber() && one.getValue().asInt() > 0) {
                numbers.put(one.getKey(), one.getValue().asInt());
            }
        });
        return numbers;
    }

    @Test
    void theInventoriesOfTheUnitedStatesHaveTheEntriesThatWereCounted() {
        String of2023 = RegisterFixtures.real("us-ai-inventory/2023_consolidated_ai_inventory_raw.csv");
        String of2024 = RegisterFixtures.real("us-ai-inventory/2024_consolidated_ai_inventory_raw_v2.csv");

        JsonNode found = continuity(List.of(imported("us-omb-2023", of2023), imported("us-omb-2024", of2024)));

        assertThat(numbers(found.at("/identity")))
                .containsOnly(entry("same", 209), entry("ambiguous", 3), entry("absent", 498), entry("new", 1918));
        assertThat(numbers(found.at("/records/ambiguous"))).containsOnly(entry("earlier", 3), entry("later", 6));
        assertThat(numbers(found.at("/steps/0/stages")))
                .containsOnly(
                        entry("unchanged", 61),
                        entry("forward", 17),
                        entry("back", 7),
                        entry("ended", 39),
                        entry("newlyKnown", 50),
                        entry("unmapped", 27),
                        entry("open", 8));
    }

    @Tag("long")
    @Test
    void theInventoryOf2023MovedSoFarIn2024() {
        String before = imported(
                "us-omb-2023", RegisterFixtures.real("us-ai-inventory/2023_consolidated_ai_inventory_raw.csv"));
        String after = imported(
                "us-omb-2024", RegisterFixtures.real("us-ai-inventory/2024_consolidated_ai_inventory_raw_v2.csv"));
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
    void theRadarHasTheEntriesAndRingsThatWereCounted() throws IOException {
        RegisterFixtures.real("zalando-tech-radar/01-2023-10-31-9c08773.json");
        JsonNode counted = JsonMapper.shared().readTree(CommandRun.resource("editions/zalando-radar.json"));
        List<String> editions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../../shared/data/registers/zalando-tech-radar"))) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .forEach(file -> editions.add(imported("zalando-radar", file.toString())));
        }

        JsonNode chain = continuity(editions);

        assertThat(editions).hasSize(10);
        assertThat(numbers(chain.at("/identity"))).isEqualTo(numbers(counted.at("/chain")));
        for (int i = 1; i < editions.size(); i++) {
            JsonNode expected = counted.at("/steps/" + (i - 1));
            JsonNode pair = continuity(editions.subList(i - 1, i + 1));
            for (JsonNode step : List.of(chain.at("/steps/" + (i - 1)), pair.at("/steps/0"))) {
                assertThat(words(step)).isEqualTo(numbers(expected.at("/words")));
            }
            Map<String, Integer> identities = new LinkedHashMap<>(numbers(expected));
            assertThat(numbers(chain.at("/steps/" + (i - 1) + "/identity"))).isEqualTo(identities);
            // of two editions alone, what reappeared is new
            identities.merge("new", identities.getOrDefault("reappeared", 0), Integer::sum);
            identities.remove("reappeared");
            identities.values().removeIf(number -> number == 0);
            assertThat(numbers(pair.at("/identity"))).isEqualTo(identities);
        }
    }

    private static Map<String, Integer> words(JsonNode step) {
        Map<String, Integer> words = new TreeMap<>();
        for (JsonNode one : step.at("/words")) {
            words.put(
                    one.at("/before").asString() + " " + one.at("/after").asString(),
                    one.at("/count").asInt());
        }
        return words;
    }
}
