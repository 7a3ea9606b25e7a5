package org.waystage.commandline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.RegisterFixtures;
import tools.jackson.databind.json.JsonMapper;

/** What the text of {@code time-to} says about its numbers, to prevent misreading. */
class TimeToTextTest {
    private static final String QUESTION = "--to house:graduated --from house:accepted --exact-only";
    private static final String CALENDAR = "--to deployed --calendar 2015-01-01";

    @TempDir
    private Path folder;

    private String maturity = "";

    @BeforeEach
    void copyCatalogue() throws IOException {
        maturity = CommandRun.copy("maturity.json", folder).toString();
    }

    private static String text(String file, String options) {
        List<String> command = file.isEmpty() ? List.of("stats", "time-to") : List.of("stats", "time-to", file);
        return CommandRun.of(command, options.split(" ")).silent().out();
    }

    /** Returns a file with cases, each "id: stage day, stage day"; their stages began on these days. */
    private String catalogue(String... cases) throws IOException {
        List<String> written = new ArrayList<>();
        for (String one : cases) {
            List<String> stages = new ArrayList<>();
            for (String stage : one.substring(one.indexOf(':') + 2).split(", ")) {
                stages.add("{\"stage\": \"%s\", \"basis\": \"began\", \"date\": \"%s\"}"
                        .formatted((Object[]) stage.split(" ")));
            }
            written.add("""
                    {"id": "%s", "title": {"en": "A case"}, "technologies": ["drones"], "adopters": ["example-customs"], "stages": [%s]}\
                    """.formatted(one.substring(0, one.indexOf(':')), String.join(", ", stages)));
        }
        Path file = folder.resolve("own.json");
        Files.writeString(file, """
                {"format": "waystage-catalogue/1.0", "id": "own", "edition": "2025-11", "issued": "2025-11-24",
                 "title": {"en": "Own"}, "technologies": [{"id": "drones", "name": {"en": "Drones"}}],
                 "organizations": [{"id": "example-customs", "name": {"en": "Example"}, "kind": "customs-administration"}],
                 "caseStudies": [%s]}
                """.formatted(String.join(",\n", written)));
        return file.toString();
    }

    @Test
    void aMedianWithoutABeginningIsByADay() throws IOException {
        Path file = Path.of(catalogue("seen: deployed 2016-05", "later: deployed 2017-05", "not: pilot 2017-05"));
        Files.writeString(file, Files.readString(file).replace("began", "observed"));

        assertThat(text(file.toString(), CALENDAR))
                .contains("median, as-of: by 2016-05-31\n", "median, last-record: by 2016-05-31\n");
        assertThat(text(file.toString(), CALENDAR + " --lang fr"))
                .contains("médiane, as-of : au plus tard 2016-05-31\n");
    }

    @Test
    void aMedianAfterTheLastRecordsIsOpen() throws IOException {
        String file = catalogue("there: deployed 2019-05-01", "one: pilot 2020-05-01", "other: pilot 2021-05-01");

        assertThat(text(file, CALENDAR))
                .containsPattern("2025-11-24 +33\\.33 % .* 33\\.33 % - 100\\.00 %")
                .contains(
                        "median, as-of: not reached by half of them\n",
                        "median, last-record: not reached by half of them by 2021-05-01; of later days the records say nothing\n");
    }

    @Test
    void jsonSaysWhichReadingItHas() {
        assertThat(JsonMapper.shared()
                        .readTree(text("", CALENDAR + " --format json"))
                        .get("followUp")
                        .asString())
                .isEqualTo("last-record");
    }

    @Test
    void aThirdThatWasThereWhenFirstSeenIsSaid() throws IOException {
        String file = catalogue(
                "a: deployed-full 2020-01-01",
                "b: pilot 2020-01-01, deployed 2021-01-01",
                "c: pilot 2020-01-01, deployed 2022-01");
        String warning = "  1 of 3 had reached it when first seen";

        assertThat(text(file, CALENDAR)).containsOnlyOnce(warning);
        assertThat(text("", CALENDAR)).doesNotContain("had reached it when first seen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " --interval plain", " --interval log-log", " --competing house:archived --interval plain"})
    void beforeTheFirstEventThereIsNoInterval(String options) {
        assertThat(text(maturity, QUESTION + options))
                .containsPattern("\n +1 +4 +0 +0\\.00 % +-\n")
                .doesNotContain("0.00 % - 0.00 %");
    }

    @Test
    void theLastRowIsTheLastTimeSeen() throws IOException {
        String one = catalogue("a: pilot 2020-01-01, deployed 2021-01-01");
        assertThat(text(one, "--to deployed --from pilot"))
                .containsPattern("\n +1 +1 +0 +0\\.00 % +-\n +1\\.002 +1 +1 +100\\.00 % ");

        String half = catalogue("a: pilot 2020-01-01, deployed 2021-01-01", "b: pilot 2020-01-01");
        assertThat(text(half, "--to deployed --from pilot")).containsPattern("\n +5\\.90 +1 +1 +50\\.00 % ");
    }

    @Test
    void aMedianOnAFlatStretchIsSaidToBeItsMiddle() throws IOException {
        String flat = catalogue("a: pilot 2020-01-01, deployed 2021-01-01", "b: pilot 2020-01-01");
        assertThat(text(flat, "--to deployed --from pilot"))
                .contains(
                        "median: 1,260 days",
                        "that is the middle: exactly half had reached it from 366 days = 1.0 years to 2,154 days = 5.9 years");

        String steep = catalogue(
                "a: pilot 2020-01-01, deployed 2021-01-01",
                "b: pilot 2020-01-01, deployed 2022-01-01",
                "c: pilot 2020-01-01, deployed 2023-01-01");
        assertThat(text(steep, "--to deployed --from pilot"))
                .contains("median: 731 days")
                .doesNotContain("the middle");
    }

    @Test
    void endsThatAreRecordedAndNotAskedForAreTold() throws IOException {
        String file = catalogue(
                "a: pilot 2020-01-01, deployed 2021-01-01",
                "b: pilot 2020-01-01, abandoned 2021-01-01",
                "c: pilot 2020-01-01, concluded 2021-01-01",
                "d: pilot 2020-01-01, concluded 2021-02-01");
        String question = "--to deployed --from pilot";

        assertThat(text(file, question))
                .endsWith("another end first: 3. That is not taken into account here; to do so add\n"
                        + "--competing concluded,abandoned\n");
        assertThat(text(file, question + " --competing concluded,abandoned")).doesNotContain("another end");
        assertThat(text(catalogue("a: pilot 2020-01-01"), question)).doesNotContain("another end");
    }

    @Test
    void endsAreTheWordsOutsideTheOrderOfAScheme() {
        String register = RegisterFixtures.real("cncf-landscape/landscape.yml");
        String file = folder.resolve("cncf.json").toString();
        assertThat(CommandRun.of("import", "--profile", "cncf-landscape", register, "--output", file)
                        .code())
                .isZero();

        assertThat(text(file, "--to cncf-maturity:graduated --from cncf-maturity:accepted"))
                .endsWith("\n--competing cncf-maturity:archived\n")
                .contains("another end first: 28.");
        assertThat(CommandRun.of("stats", "time-to", file, "--to", "cncf-maturity:graduated", "--explain", "kubernetes")
                        .err())
                .contains("did you mean cncf-kubernetes");
    }
}
