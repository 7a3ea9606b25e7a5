package org.waystage.commandline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Golden;

class QualityCommandTest {
    @TempDir
    private Path folder;

    private String looking = "";

    @BeforeEach
    void copyCatalogue() throws IOException {
        looking = CommandRun.copy("looking.json", folder).toString();
    }

    private static String out(String... args) {
        return CommandRun.of(args).silent().written();
    }

    @Test
    void whatCasesStateIsToldAsKept() throws IOException {
        Golden.check("quality.txt", out("stats", "quality", looking));
        Golden.check("quality.fr.txt", out("stats", "quality", looking, "--lang", "fr"));
        Golden.check("quality-by-country.txt", out("stats", "quality", looking, "--by", "country", "--nature", "all"));
        Golden.check("quality.json", out("stats", "quality", looking, "--format", "json"));
        Golden.check("quality.csv", out("stats", "quality", looking, "--format", "csv", "--years", "10"));
    }

    @Test
    void whatSharesDescribeIsSaid() throws IOException {
        for (String command : List.of("quality", "stages")) {
            assertThat(out("stats", command, covering("collection")))
                    .contains("\nA collection, not a census: shares describe these cases only.\n");
            assertThat(out("stats", command, covering("collection"), "--lang", "fr"))
                    .contains("\nUne collection, pas un recensement : les parts ne décrivent que ces cas.\n");
            assertThat(out("stats", command, covering("sample")))
                    .contains("\nA sample, not a census: shares estimate those of the whole.\n");
            assertThat(out("stats", command, covering("census")))
                    .contains("\nA census: shares describe all that was asked or looked at.\n");
            assertThat(out("stats", command, covering("register")))
                    .contains("\nA register: shares describe what is entered there.\n");
            assertThat(out("stats", command, covering("panel"))).isEqualTo(out("stats", command, looking));
        }
    }

    private String covering(String coverage) throws IOException {
        String text = Files.readString(Path.of(looking));
        return Files.writeString(
                        folder.resolve(coverage + ".json"),
                        text.replace(
                                "\"id\": \"looking\",", "\"id\": \"looking\", \"coverage\": \"" + coverage + "\","))
                .toString();
    }

    @Test
    void whatIsOldIsToldAndThatNothingIs() throws IOException {
        String words = CommandRun.copy("words.json", folder).toString();

        assertThat(out("stats", "quality", words)).contains("2016-03-01  pilot");
        assertThat(out("stats", "quality", words, "--as-of", "2016-12-31"))
                .endsWith("No evidence is old or without a date.\n");
        assertThat(out("stats", "quality", words, "--years", String.valueOf(Integer.MAX_VALUE)))
                .contains("recent");
    }

    @Test
    void frenchHasItsOwnWordForNoRegion() {
        assertThat(out("stats", "quality", "--lang", "fr"))
                .contains("\n  (aucun) ", " sur ")
                .doesNotContain("(none)");
    }
}
