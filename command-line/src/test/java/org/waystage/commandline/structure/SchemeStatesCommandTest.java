package org.waystage.commandline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Golden;

/** The command {@code transitions} along the words of a scheme. */
class SchemeStatesCommandTest {
    @TempDir
    private Path folder;

    private String words = "";

    @BeforeEach
    void copyCatalogue() throws IOException {
        words = CommandRun.copy("words.json", folder).toString();
    }

    private String out(String options) {
        return CommandRun.of(List.of("stats", "transitions", words), options.split(" "))
                .silent()
                .out();
    }

    @ParameterizedTest
    @CsvSource({
        "transitions-scheme, --scheme house",
        "occupation-scheme, --scheme house --occupation",
    })
    void wordsAreToldAsKept(String name, String options) throws IOException {
        Golden.check(name + ".txt", out(options));
        Golden.check(name + ".fr.txt", out(options + " --lang fr"));
        Golden.check(name + ".csv", out(options + " --format csv"));
        Golden.check(name + ".json", out(options + " --format json"));
    }

    @Test
    void linesWithoutAHeadHaveTheCrosswalksOfTheBundledEdition() throws IOException {
        Path lines = folder.resolve("headless.ndjson");
        Files.writeString(
                lines,
                "{\"id\": \"a\", \"title\": {\"en\": \"A\"}, \"technologies\": [\"drones\"], \"adopters\": [\"japan-customs\"],"
                        + " \"stages\": [{\"reportedAs\": {\"scheme\": \"cncf-maturity\", \"word\": \"sandbox\"},"
                        + " \"basis\": \"began\", \"date\": \"2020\"}]}\n");
        for (String command : List.of("funnel", "transitions")) {
            CommandRun.of(
                            "stats",
                            command,
                            lines.toString(),
                            "--scheme",
                            "cncf-maturity",
                            "--as-of",
                            "2024-01-31",
                            "--format",
                            "csv")
                    .silent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--scheme houses | no crosswalk of the catalogue gives the order of the words of 'houses' (did you mean house?)",
                "--scheme houses --occupation | no crosswalk of the catalogue gives the order of the words of 'houses'",
                "--scheme a:b | no crosswalk of the catalogue gives the order of the words of 'a:b'",
                "--scheme house --states phase | leave out --states or --scheme",
                "--scheme house --occupation --as-of 2020-01-01 | leave out --as-of or --occupation",
            })
    void wrongUseIsSaid(String options, String message) {
        CommandRun run = CommandRun.of(List.of("stats", "transitions", words), options.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }
}
