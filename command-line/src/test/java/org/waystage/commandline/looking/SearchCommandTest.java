package org.waystage.commandline.looking;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchCommandTest {
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

    private List<String> found(String words) {
        List<String> found = new ArrayList<>();
        JsonMapper.shared()
                .readTree(out("search", words, looking, "--format", "json", "--page-size", "100"))
                .get("entries")
                .forEach(entry -> found.add(entry.get("where").asString() + " "
                        + entry.get("kind").asString() + " " + entry.get("id").asString()));
        return found;
    }

    @Test
    void whatIsFoundIsToldAsKept() throws IOException {
        Golden.check("search.txt", out("search", "drones", looking));
        Golden.check("search.fr.txt", out("search", "drones", looking, "--lang", "fr"));
        Golden.check("search.json", out("search", "drones", looking, "--format", "json"));
    }

    @Test
    void wordsInTheTitleComeFirstThenInTheNameTheSummaryAndTheRest() {
        assertThat(found("drones"))
                .containsExactly(
                        "title case border-drones",
                        "title case no-stage",
                        "title source press",
                        "name organization drones",
                        "name technology drones",
                        "rest survey survey-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "border | title case border-drones",
                "BORDER Drones | title case border-drones",
                "frontiere | title case border-drones",
                "FRONTIÈRE | title case border-drones",
                "angstrom | summary case border-drones",
                "eleve | summary case border-drones",
                "ｄｒｏｎｅｓ border | title case border-drones",
                "frontière green | summary case border-drones",
                "\"green border\" | summary case border-drones",
                "«border green» | ''",
                "“operations room” | summary case border-drones",
                "l’élève | summary case border-drones",
                "KE-17 | rest case border-drones",
                "villages | rest case border-drones",
                "eagle | title case border-drones, title initiative eagle",
                "weather sooner | rest case border-drones",
                "rones | ''",
                "drones nowhere | ''",
                "faster | name code benefits:speed",
                "UAV | name technology drones",
                "the | title case border-drones, title case scans, title source report, summary lesson weather,"
                        + " rest case no-stage",
                "excise | name organization kenya-customs",
                "acquis | summary recommendation share",
            })
    void allWordsAreFoundWhateverTheirCaseDiacriticsAndWidth(String words, String expected) {
        assertThat(String.join(", ", found(words))).isEqualTo(expected);
    }

    @Test
    void aWordOfAScriptWithoutBlanksIsFoundInsideOfOthers() throws IOException {
        Files.writeString(Path.of(looking), Files.readString(Path.of(looking)).replace("Operation Eagle", "税関手続の自動化"));

        assertThat(found("手続")).containsExactly("title case border-drones");
    }

    @Test
    void theTotalIsSaidOnEachPage() {
        String first = out("search", "drones", looking, "--page-size", "4");
        JsonNode second = JsonMapper.shared()
                .readTree(out("search", "drones", looking, "--page-size", "4", "--page", "2", "--format", "json"));

        assertThat(first).contains("1 to 4 of 6 (page 1 of 2); --page 2 shows the next");
        assertThat(second.propertyNames()).containsExactly("total", "page", "entries", "pageSize");
        assertThat(second.get("total").asInt()).isEqualTo(6);
        assertThat(second.get("entries").findValuesAsString("id")).containsExactly("drones", "survey-1");
        assertThat(CommandRun.of("search", "drones", looking, "--page", "2").err())
                .contains("there is no page 2: the last is 1");
    }

    @Test
    void notesOfInstrumentsAreSearched() throws IOException {
        Files.writeString(Path.of(looking), Files.readString(Path.of(looking)).replace("\"nature\": \"use\",", """
                                "nature": "use", "instruments": [{"instrument": "SAFE", "note": {"en": "Watches the coast."}}],
                                """));

        assertThat(found("coast")).containsExactly("rest case border-drones");
    }

    @Test
    void theExcerptShowsTheWordsWithinALongText() {
        String text = out("search", "weather ground", looking, "--format", "json");

        assertThat(JsonMapper.shared()
                        .readTree(text)
                        .get("entries")
                        .get(0)
                        .get("excerpt")
                        .asString())
                .isEqualTo("… and by night; in bad weather they stay on the ground.");
    }

    @Test
    void nothingIsFoundInAnEmptyCatalogue() throws IOException {
        String empty = Files.writeString(
                        folder.resolve("empty.json"),
                        "{\"format\": \"waystage-catalogue/1.0\", \"id\": \"empty\", \"title\": {\"en\": \"Empty\"}}")
                .toString();

        assertThat(out("search", "drones", empty)).isEqualTo("Nothing has all these words.\n");
        assertThat(out("search", "drones", empty, "--lang", "fr")).isEqualTo("Rien n’a tous ces mots.\n");
        assertThat(JsonMapper.shared()
                        .readTree(out("search", "drones", empty, "--format", "json"))
                        .get("entries"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search;--;?!;FILE | has no word to search for",
                "search;risk;engine | there is no file 'engine'; if it is a word, put all words in quotes: waystage search 'risk engine'",
                "search;c'est;là;--lang;fr | : waystage search 'c'\\''est là'",
                "search;drones;FILE;--page;0 | --page needs a whole number from 1 on",
                "search;drones;FILE;--format;csv | but was 'csv'",
            })
    void whatCannotBeAskedIsWrongUse(String call, String message) {
        CommandRun run = CommandRun.of(call.replace("FILE", looking).split(";"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aBundledEditionIsSearchedByItsLabel() {
        assertThat(out("search", "drones", "2026-11")).contains("drones");
    }

    @Test
    void aTitleOfSeveralLinesIsShownOnceAndOnOneLine() throws IOException {
        Path maturity = CommandRun.copy("maturity.json", folder);
        String text = Files.readString(maturity);
        Files.writeString(
                maturity, text.replace("Graduated after two years", " Zeppelins \\n\\tover\\u0009two\\r\\nyears\\n"));

        assertThat(out("search", "zeppelins", maturity.toString()))
                .isEqualTo("case graduated-early\n    Zeppelins over two years\n\n1 in all\n");
    }

    @Test
    void linesAreSearchedAsDocumentsAre() {
        String lines = folder.resolve("cases.ndjson").toString();
        assertThat(CommandRun.of("convert", looking, "--output", lines).code()).isZero();

        assertThat(out("search", "drones", lines)).isEqualTo(out("search", "drones", looking));
    }
}
