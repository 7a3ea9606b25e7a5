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
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.FirstEdition;
import org.waystage.commandline.Golden;
import tools.jackson.databind.JsonNode;

/** The commands {@code funnel}, {@code transitions}, {@code together}, {@code frequencies} and {@code gaps} of {@code stats}. */
class StructureCommandsTest {
    @TempDir
    private Path folder;

    private String small = "";

    @BeforeEach
    void copyCatalogue() throws IOException {
        small = CommandRun.copy("structure.json", folder).toString();
    }

    private static String out(String... args) {
        return CommandRun.of(args).silent().out();
    }

    /** Returns what was written, line by line as it was. */
    private static String written(String command) {
        CommandRun run = CommandRun.of(command.split(" "));
        assertThat(run.err()).isEmpty();
        return run.written();
    }

    private static JsonNode json(String... args) {
        return CommandRun.of(List.of(args), "--format", "json").silent().json();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "funnel | funnel --by group",
                "transitions | transitions --states phase",
                "occupation | transitions --states phase --occupation",
                "co-occurrence | together --of group --minimum 2",
                "frequencies | frequencies --of challenges --by group",
                "gaps | gaps --body japan-customs",
            })
    void whatIsToldOfTheFirstEditionIsAsKept(String name, String options) throws IOException {
        String command = "stats " + options.replaceFirst(" ", " " + FirstEdition.in(folder) + " ");
        Golden.check(name + ".txt", written(command));
        Golden.check(name + ".fr.txt", written(command + " --lang fr"));
        Golden.check(name + ".csv", written(command + " --format csv"));
        Golden.check(name + ".json", written(command + " --format json"));
    }

    @Test
    void aFunnelGoesAlongAScheme() {
        assertThat(json("stats", "funnel", small, "--scheme", "rings")
                        .get("all")
                        .get("steps")
                        .valueStream()
                        .map(step -> step.get("stage").asString() + " "
                                + step.get("reached").asInt()))
                .containsExactly("rings:low 1", "rings:high 1");
    }

    @Test
    void whatIsStatedInWordsOnlyIsTold() {
        assertThat(out("stats", "frequencies", small, "--lang", "fr"))
                .contains("Vitesse")
                .contains("1 en mots seulement");
    }

    @Test
    void listsThatAreAskedTogetherAreTold() throws IOException {
        String asked = Files.readString(Path.of(small))
                .replaceFirst(
                        "\"id\": \"c\",",
                        "\"id\": \"c\", \"notSeparable\": [{\"list\": \"needs\", \"with\": \"benefits\"}],");
        String file = Files.writeString(folder.resolve("asked.json"), asked).toString();

        assertThat(json("stats", "frequencies", file)
                        .get("all")
                        .get("notSeparable")
                        .asInt())
                .isEqualTo(1);
        assertThat(out("stats", "frequencies", file, "--of", "needs"))
                .contains("The source of 1 case asks for this together with something else");
        assertThat(out("stats", "frequencies", file, "--lang", "fr"))
                .contains("La source de 1 cas le demande avec autre chose");
        assertThat(out("stats", "frequencies", file, "--of", "challenges"))
                .doesNotContain("together with something else");
    }

    @Test
    void whoHasNoRecordIsNotSaidToDoNothing() throws IOException {
        String both = Files.writeString(
                        folder.resolve("part.json"),
                        Files.readString(Path.of(small))
                                .replace("\"id\": \"gamma\",", "\"id\": \"gamma\", \"partOf\": \"beta-customs\",")
                                .replace(
                                        "{\"en\": \"Gamma\"}",
                                        "{\"en\": \"Gamma\"}, \"kind\": \"customs-administration\"")
                                .replaceFirst("\\[\"beta-customs\"]", "[\"gamma\"]"))
                .toString();

        assertThat(out("stats", "gaps", small, "--body", "alpha-customs", "--peers", "kind"))
                .contains("1 body that cannot be placed, because the catalogue does not say the kind of it")
                .contains("scanners: nothing recorded; recorded of 1 peer, further 1, in 1 case\n");
        assertThat(out("stats", "gaps", both, "--body", "alpha-customs", "--peers", "kind"))
                .contains("scanners: nothing recorded; recorded of 2 peers, further 2, in 1 case\n")
                .contains("beta-customs: deployed (a, evidence of 2022-03-01; the same case as gamma, part of it)\n");
    }

    @Test
    void oneAdopterOfAllMakesNoPairs() throws IOException {
        String one = Files.writeString(
                        folder.resolve("one.json"),
                        Files.readString(Path.of(small))
                                .replaceAll("\"adopters\": \\[[^]]*]", "\"adopters\": [\"gamma\"]"))
                .toString();

        assertThat(out("stats", "together", one, "--in", "adopter"))
                .endsWith("All cases have the same adopter, so everything occurs with everything.\n");
        assertThat(out("stats", "together", one)).doesNotContain("One adopter");
    }

    @Test
    void aStageThatNoRecordNamesIsMarked() {
        assertThat(out("stats", "funnel", small))
                .containsPattern("proof-of-concept +1 +50.0 % +9.5 - 90.5 % +none recorded here\n")
                .containsPattern("exploring +2 +- +- +none recorded here\n")
                .endsWith(
                        "None recorded here: all cases that count were recorded beyond it, so all of them went on to the next"
                                + " stage.\n");
    }

    @Test
    void namesInCsvAreDisarmed() {
        assertThat(out("stats", "gaps", small, "--body", "alpha-customs", "--peers", "kind", "--format", "csv"))
                .contains(",beta-customs,'-Beta Customs,deployed,a,2022-03-01\r\n");
        assertThat(out("stats", "together", small, "--format", "csv"))
                .contains("\r\ndrones,Drones,scanners,'=Scanners,1,2,3,4,");
        assertThat(out("stats", "funnel", small, "--by", "technology", "--format", "csv"))
                .contains("\r\nscanners,'=Scanners,3,1,exploring,1,1,0,,,,0,\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stats transitions --occupation --as-of 2020-01-01 | leave out --as-of or --occupation",
                "stats gaps --body alpha-customs | the catalogue does not say what 'alpha-customs' would have in common with its peers; try --peers kind",
            })
    void wrongUseIsSaid(String command, String message) {
        CommandRun run = CommandRun.on(small, command);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats funnel",
                "stats transitions",
                "stats together",
                "stats frequencies",
                "stats gaps --body x",
                "stats quality"
            })
    void aCatalogueWithErrorsIsNotCounted(String command) throws IOException {
        String file = CommandRun.copy("ten-faults.json", folder).toString();
        CommandRun run = CommandRun.on(file, command);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    /** The bundled edition is a collection, which is not a sample. */
    @ParameterizedTest
    @ValueSource(strings = {"funnel", "transitions", "frequencies", "together"})
    void aCollectionHasNoIntervalsAndTheTextSaysWhy(String kind) {
        assertThat(CommandRun.of("stats", kind).out().replaceAll("\\s+", " "))
                .doesNotContain("95 % interval")
                .contains("so shares have no intervals");
        assertThat(CommandRun.of("stats", kind, "--format", "json").out()).doesNotContain("wilson");
    }

    @ParameterizedTest
    @CsvSource({
        "register, The cases are those of a register, not a sample",
        "census, The cases are a census, not a sample"
    })
    void aRegisterAndACensusHaveNoIntervalsAndTheTextSaysWhy(String coverage, String words) throws IOException {
        String whole = Files.writeString(
                        folder.resolve(coverage + ".json"),
                        Files.readString(Path.of(small))
                                .replaceFirst("\"id\":", "\"coverage\": \"" + coverage + "\", \"id\":"))
                .toString();
        String usual = CommandRun.of("stats", "funnel", whole).out().replaceAll("\\s+", " ");

        assertThat(usual).doesNotContain("95 % interval").contains(words, "there is no sampling error");
    }

    @Test
    void aCatalogueThatDoesNotSayWhatItIsHasIntervals() {
        String sample = CommandRun.of("stats", "funnel", small).out();

        assertThat(sample).contains("95 % interval").doesNotContain("collection");
    }
}
