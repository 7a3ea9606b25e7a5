package org.waystage.commandline.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.json.CatalogueReader;

/** {@code --cleared} publishes what is cleared, and reports everything else. */
class ClearedOnlyTest {
    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void writeACatalogueWithOneClearedCase() throws IOException {
        String text = new String(CommandRun.resource("small.json"), StandardCharsets.UTF_8)
                .replace(
                        "\"id\": \"smart-scanners\",",
                        "\"id\": \"smart-scanners\", \"clearance\": [{\"status\": \"submitted\"}, {\"status\": \"cleared\"}],");
        file = Files.writeString(folder.resolve("collected.json"), text).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aCutOfWhatIsClearedSaysWhatIsNot() throws IOException {
        CommandRun run = CommandRun.of("extract", file, "--cleared", "--output", path("edition.json"))
                .succeeded();

        assertThat(run.out()).contains("edition.json: 1 case study", "case studies: 3");
        assertThat(run.err()).contains("redaction-not-cleared");
        assertThat(new CatalogueReader()
                        .read(folder.resolve("edition.json"))
                        .orElseThrow()
                        .caseStudies())
                .extracting(CaseStudy::id)
                .containsExactly(CaseStudyId.of("smart-scanners"));
    }

    @Test
    void ofManyThatAreNotClearedTheFirstAreNamedAndTheOthersCounted() {
        CommandRun run = CommandRun.of("extract", "--cleared", "--output", path("edition.json"));

        assertThat(run.err().lines().filter(line -> line.contains("info redaction-not-cleared")))
                .hasSize(20);
        assertThat(run.err())
                .containsPattern("\n  … and \\d+ more of redaction-not-cleared\n")
                .contains(" doubts,");
        assertThat(CommandRun.of("extract", "--cleared", "--output", path("edition.json"), "--lang", "fr")
                        .err())
                .containsPattern("\n  … et encore \\d+ de redaction-not-cleared\n");
    }

    @Test
    void thoseWhoSeeEverythingMayAskForWhatIsClearedToo() {
        CommandRun.of("extract", file, "-a", "restricted", "--cleared", "-o", path("edition.json"))
                .succeeded();
        assertThat(CommandRun.of("extract", file, "-a", "restricted", "-o", path("all.json"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theRulesOfBundledEditionsAreAskedForByName() {
        assertThat(CommandRun.of("validate", file).out()).doesNotContain("model-statement-uncoded");
        CommandRun run = CommandRun.of("validate", file, "--rules", "bundled");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("model-");
    }
}
