package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.CatalogueReader;
import tools.jackson.databind.JsonNode;

/** The commands of the page on merging run in its order, from the files of three bodies to the decided edition. */
class MergingPageTest {
    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DECISION = Pattern.compile("```json\\n\\{(.*?)\\}\\n```", Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("```\\n(4 catalogues.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("basedir", ".")).resolve("../docs/merging-catalogues.md"));
    }

    @BeforeEach
    void write() throws IOException {
        String drones = """
                {"id": "drones-at-the-border", "title": {"en": "Drones at the border"}, "nature": "%s", "technologies": ["drones"],
                 "adopters": ["customs-union"], "sources": ["report"],
                 "stages": [{"stage": "%s", "basis": "observed", "date": "2026-05"}]}""";
        String scanners = """
                {"id": "%s", "title": {"en": "Joint scanning at the bridge"}, "technologies": ["scanners"], "adopters": [%s]}""";
        String own = """
                {"id": "case-1", "title": {"en": "%s"}, "technologies": ["scanners"], "adopters": ["%s"]}""";
        String ruritania = catalogue(
                "ruritania",
                "2026-10-01",
                body("ruritania-customs", "Customs of Ruritania", "SE"),
                drones.formatted("use", "pilot") + "," + own.formatted("Chatbot for travellers", "ruritania-customs"));
        write("ruritania.json", ruritania);
        write("ruritania-again.json", ruritania);
        write(
                "elbonia.json",
                catalogue(
                        "elbonia",
                        "2026-11-01",
                        body("elbonia-customs", "Customs of Elbonia", "NO"),
                        drones.formatted("research", "deployed") + ","
                                + scanners.formatted("joint-scanning", "\"elbonia-customs\", \"customs-union\"")));
        write(
                "graustark.json",
                catalogue(
                        "graustark",
                        "2026-09-01",
                        body("graustark-customs", "Customs of Graustark", "FI"),
                        own.formatted("Sniffer robots", "graustark-customs") + ","
                                + scanners.formatted("bridge-scanners", "\"graustark-customs\", \"customs-union\"")));
        write(
                "elbonia-2027.json",
                catalogue(
                                "elbonia",
                                "2027-11-01",
                                body("elbonia-customs", "Customs of Elbonia", "NO"),
                                drones.formatted("use", "deployed"))
                        .replace("\"2026\"", "\"2027\""));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String body(String id, String name, String country) {
        return "{\"id\": \"" + id + "\", \"name\": {\"en\": \"" + name + "\"}, \"country\": \"" + country + "\"}";
    }

    private static String catalogue(String id, String issued, String body, String cases) {
        return """
                {"format": "waystage-catalogue/1.0", "id": "%s", "edition": "2026", "issued": "%s", "title": {"en": "Cases of %1$s"},
                 "publisher": {"en": "Customs of %1$s"},
                 "technologies": [{"id": "drones", "name": {"en": "Drones"}}, {"id": "scanners", "name": {"en": "Scanners"}}],
                 "organizations": [{"id": "customs-union", "name": {"en": "Customs Union"}}, %s],
                 "caseStudies": [%s],
                 "sources": [{"id": "report", "title": {"en": "Report of %1$s"}, "address": "https://%1$s.example/report"}]}
                """.formatted(id, issued, body, cases);
    }

    private CommandRun run(String line) {
        String[] words = Arrays.stream(line.substring("waystage ".length()).split(" "))
                .map(word -> word.endsWith(".json") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        return CommandRun.of(words);
    }

    private Catalogue read(String name) throws IOException {
        return new CatalogueReader().read(folder.resolve(name)).orElseThrow();
    }

    private static List<String> ids(Catalogue catalogue) {
        return catalogue.caseStudies().stream().map(one -> one.id().value()).toList();
    }

    @Test
    void thePageLeadsFromThreeCataloguesToADecidedEdition() throws IOException {
        String page = page();
        List<String> lines = COMMANDS.matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        int next = 0;

        CommandRun tried = run(lines.get(next++));
        assertThat(tried.code()).as(tried.err()).isEqualTo(1);
        assertThat(folder.resolve("region.json")).doesNotExist();
        String shown = SHOWN.matcher(page)
                .results()
                .map(block -> block.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(tried.out().replace(folder + "/", "")).startsWith(shown).contains("nature");
        assertThat(tried.err()).contains("region.json");

        CommandRun newer = run(lines.get(next++)).succeeded();
        Catalogue region = read("region.json");
        assertThat(ids(region))
                .containsExactly(
                        "drones-at-the-border",
                        "joint-scanning",
                        "graustark-case-1",
                        "bridge-scanners",
                        "ruritania-case-1");
        CaseStudy drones = region.caseStudies().get(0);
        assertThat(drones.nature().orElseThrow().code()).isEqualTo("research");
        assertThat(drones.identifiers())
                .extracting(one -> one.scheme() + " " + one.value())
                .containsExactly("catalogue:elbonia drones-at-the-border", "catalogue:ruritania drones-at-the-border");
        assertThat(drones.stages())
                .extracting(
                        one -> one.stage().orElseThrow() + " " + one.sources().size())
                .containsExactly("deployed 1", "pilot 1");
        assertThat(newer.written())
                .contains("contradict")
                .contains("joint-scanning")
                .contains("graustark-case-1");

        CommandRun json = run(lines.get(next++)).succeeded();
        JsonNode report = json.json();
        assertThat(report.at("/conflicts").findValuesAsString("member")).contains("nature");
        assertThat(report.at("/doubles/0/because/0/evidence").asString()).isEqualTo("title");
        assertThat(report.at("/doubles/0/permille").asInt()).isEqualTo(1000);
        assertThat(report.at("/dependsOnOrder").asBoolean()).isFalse();
        assertThat(run(lines.get(next++)).written()).contains("Drones at the border");

        assertThat(run(lines.get(next++)).code()).isZero();
        CommandRun digest = run(lines.get(next++));
        assertThat(Files.readString(folder.resolve("decisions.json")))
                .contains(digest.out().substring(0, 64));
        String decision = DECISION.matcher(page)
                .results()
                .map(one -> one.group(1))
                .findFirst()
                .orElseThrow();
        String decisions = Files.readString(folder.resolve("decisions.json"));
        assertThat(decisions).containsOnlyOnce("\"verdict\": \"undecided\"");
        write("decisions.json", decisions.replace("\"verdict\": \"undecided\"", decision));

        CommandRun decided = run(lines.get(next++)).succeeded();
        assertThat(ids(read("decided.json")))
                .containsExactly("drones-at-the-border", "joint-scanning", "graustark-case-1", "ruritania-case-1");
        assertThat(decided.written()).contains("by decision");

        CommandRun difference = run(lines.get(next++));
        assertThat(difference.code()).isZero();
        assertThat(difference.written()).contains("removed: bridge-scanners").contains("changed: joint-scanning");
        assertThat(run(lines.get(next++)).code()).isZero();

        run(lines.get(next++)).succeeded();
        assertThat(ids(read("region-2027.json")))
                .containsExactlyInAnyOrder(
                        "drones-at-the-border", "joint-scanning", "graustark-case-1", "ruritania-case-1");
        assertThat(read("region-2027.json").caseStudies())
                .filteredOn(one -> one.id().value().equals("drones-at-the-border"))
                .extracting(one -> one.nature().orElseThrow().code())
                .containsExactly("use");

        Files.writeString(
                folder.resolve("edited.json"),
                Files.readString(folder.resolve("region.json")).replace("Sniffer robots", "Sniffing robots"));
        run(lines.get(next++)).succeeded();
        assertThat(read("final.json").caseStudies())
                .extracting(one -> one.title().in("en"))
                .contains("Sniffing robots");
        assertThat(next).isEqualTo(lines.size());
    }
}
