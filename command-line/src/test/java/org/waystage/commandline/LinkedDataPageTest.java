package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the page on linked data run in its order, and what it shows is what they write. */
class LinkedDataPageTest {
    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("\\| `([a-z-]+/[^`#]+)`|, `([a-z-]+/[^`#]+)`");

    @TempDir
    private Path folder;

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("basedir", ".")).resolve("../docs/linked-data.md"));
    }

    private CommandRun run(String line) {
        return CommandRun.of(Arrays.stream(line.substring("waystage ".length()).split(" "))
                .map(word ->
                        word.matches(".+\\.json(ld)?") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new));
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void thePageLeadsFromAnEditionToItsDocuments() throws IOException {
        String page = page();
        List<String> lines = COMMANDS.matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        String digest = "";
        for (String line : lines) {
            CommandRun run = run(line);
            assertThat(run.code()).as(line + " " + run.err()).isZero();
            digest = line.startsWith("waystage digest") ? run.written().strip().split(" ")[0] : digest;
        }

        assertThat(written("dcat.jsonld")).contains(digest);
        assertThat(digest).hasSize(64);
        JsonNode shown = JsonMapper.shared()
                .readTree(
                        SHOWN.matcher(page).results().findFirst().orElseThrow().group(1));
        JsonNode taxonomy = JsonMapper.shared().readTree(written("taxonomy.jsonld"));
        JsonNode node = taxonomy.get("@graph")
                .valueStream()
                .filter(one -> one.get("@id").equals(shown.get("@id")))
                .findFirst()
                .orElseThrow();
        for (Map.Entry<String, JsonNode> member : shown.properties()) {
            assertThat(node.get(member.getKey())).isEqualTo(member.getValue());
        }
        String all = written("taxonomy.jsonld") + written("statements.jsonld") + written("dcat.jsonld");
        assertThat(ADDRESS.matcher(page)
                        .results()
                        .map(match -> match.group(1) == null ? match.group(2) : match.group(1)))
                .hasSizeGreaterThan(8)
                .allSatisfy(address -> assertThat(all).contains("https://data.example.org/adoption/" + address + "\""));
    }
}
