package org.waystage.commandline.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.waystage.core.Catalogue;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.value.Visibility;
import org.waystage.json.CatalogueReader;

class ExtractCommandTest {
    @TempDir
    private Path folder;

    private String marked = "";

    /** A case for members, which a lesson mentions by its title. */
    @BeforeEach
    void writeMarked() throws IOException {
        String text = new String(CommandRun.resource("small.json"), StandardCharsets.UTF_8)
                .replace("\"id\": \"smart-scanners\",", "\"id\": \"smart-scanners\", \"visibility\": \"members\",")
                .replace("Start small.", "Start small, as in Scanners that see.");
        marked = Files.writeString(folder.resolve("marked.json"), text).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Catalogue read(String name) throws IOException {
        return new CatalogueReader().read(folder.resolve(name)).orElseThrow();
    }

    /** Cuts the marked catalogue for the public, accepting that a name is still mentioned. */
    private CommandRun accepted(String output, String... more) {
        return CommandRun.of(
                List.of("extract", marked, "-a", "public", "-o", output, "--accept", "redaction-name-mentioned"), more);
    }

    @Test
    void whatIsMarkedIsLeftOutAndCounted() throws IOException {
        CommandRun run = accepted(path("p.json"));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(path("p.json") + ": 3 case studies\nLeft out:\n  case studies: 1\n  links: 1\n");
        Catalogue whole = read("marked.json");
        assertThat(read("p.json"))
                .isEqualTo(Redaction.forAudience(Visibility.Listed.PUBLIC)
                        .apply(whole)
                        .catalogue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut.json", "cut.ndjson"})
    void linesGiveTheSameBytesAsTheDocument(String output) throws IOException {
        String document = marked;
        CommandRun.of("convert", document, "--output", path("marked.ndjson"));
        CommandRun whole = accepted(path("whole" + output));
        marked = path("marked.ndjson");
        CommandRun run = accepted(path(output));

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(whole.out().replace("whole" + output, output));
        assertThat(run.err().replace(marked, document)).isEqualTo(whole.err());
        assertThat(folder.resolve(output)).hasSameBinaryContentAs(folder.resolve("whole" + output));
    }

    @Test
    void nothingIsWrittenWhileAnythingIsInDoubt() {
        CommandRun run = CommandRun.of("extract", marked, "--audience", "public", "--output", path("p.json"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("  /lessons/0 warning redaction-name-mentioned: 'Scanners that see' was left out")
                .endsWith(
                        "waystage: " + marked + ": 1 doubt, so nothing was written; check each of them above; to write"
                                + " nevertheless, add --accept redaction-name-mentioned\n");
        assertThat(folder.resolve("p.json")).doesNotExist();
        assertThat(CommandRun.of("extract", marked, "-a", "public", "-o", path("p.json"), "--lang", "fr")
                        .err())
                .contains("1 doute, donc rien n’a été écrit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redaction-name-mentoned | did you mean redaction-name-mentioned?",
                "redaction-nothing-left  | is no rule that can be accepted",
                "link-code-unknown       | there are: redaction-name-mentioned, redaction-mark-unread,",
            })
    void aRuleThatCannotBeAcceptedIsTold(String rule, String message) {
        CommandRun run = CommandRun.of("extract", marked, "-a", "public", "-o", path("p.json"), "--accept", rule);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void anotherRuleIsNotAcceptedWithTheOne() {
        CommandRun run = CommandRun.of(
                "extract", marked, "-a", "public", "-o", path("p.json"), "--accept", "redaction-sources-lost");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).endsWith("add --accept redaction-name-mentioned,redaction-sources-lost\n");
        assertThat(folder.resolve("p.json")).doesNotExist();
    }

    @Test
    void aMarkWhereNoneIsKnownKeepsBackWhatItStandsOnAndIsToBeAccepted() throws IOException {
        Path named = Path.of(marked);
        Files.writeString(
                named,
                Files.readString(named)
                        .replace(
                                "\"houseMember\": {\"kept\"",
                                "\"houseMember\": {\"visibility\": \"internal\", \"kept\"")
                        .replace("as in Scanners that see", "as ever"));
        CommandRun run = CommandRun.of("extract", marked, "-a", "public", "-o", path("p.json"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("/caseStudies/3/houseMember is left out as if restricted");
        assertThat(CommandRun.of(
                                "extract",
                                marked,
                                "-a",
                                "public",
                                "-o",
                                path("p.json"),
                                "--accept",
                                "redaction-mark-unread")
                        .code())
                .isZero();
        assertThat(folder.resolve("p.json")).content().doesNotContain("houseMember");
    }

    @Test
    void namesThatAreStillMentionedAreForTheEditorOnly() {
        CommandRun run = accepted(path("p.json"));
        assertThat(run.out()).doesNotContain("Scanners that see");
        assertThat(run.err())
                .startsWith("For the editor, not for the audience: ")
                .contains("  /lessons/0 warning redaction-name-mentioned: 'Scanners that see' was left out");
        CommandRun french = accepted(path("p.json"), "--lang", "fr");
        assertThat(french.out()).contains("Laissé de côté :\n  études de cas : 1\n");
        assertThat(french.err()).startsWith("Pour la rédaction, pas pour les lecteurs : ");
    }

    @Test
    void ofOneThingOneMentionIsToldAndTheFileOfThePlaceIsNamed() throws IOException {
        Path named = Path.of(marked);
        Files.writeString(
                named,
                Files.readString(named).replace("Scanners that see.", "Scanners that see, once smart scanners."));
        CommandRun run = accepted(path("p.json"));
        assertThat(run.err())
                .contains("The places are those in '" + marked + "'.\n")
                .containsOnlyOnce("redaction-name-mentioned");
    }

    @Test
    void membersSeeWhatIsForThem() throws IOException {
        CommandRun run = CommandRun.of("extract", marked, "--audience", "members", "--output", path("m.json"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(path("m.json") + ": 4 case studies\nNothing was left out.\n");
        assertThat(run.err()).isEmpty();
        assertThat(read("m.json")).isEqualTo(read("marked.json"));
    }

    @Test
    void smallCountsAreHiddenWhereAsked() throws IOException {
        accepted(path("p.json"), "--counts-from=5");
        assertThat(folder.resolve("p.json")).content().contains("fewer than 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.ndjson", "p.xlsx", "p.zip", "p/"})
    void everyFormCanBeReadAndWritten(String output) {
        accepted(path("p.json"));
        CommandRun.of("convert", marked, "-o", path("marked.xlsx"));
        marked = path("marked.xlsx");
        CommandRun run = accepted(folder + "/" + output);
        assertThat(run.code()).isZero();
        assertThat(CommandRun.of("digest", folder + "/" + output).out())
                .isEqualTo(CommandRun.of("digest", path("p.json")).out());
    }

    @Test
    void theBundledEditionIsPublicAsAWhole() {
        CommandRun run = CommandRun.of("extract", "-a", "public", "-o", path("p.json"));
        assertThat(run.out()).endsWith("Nothing was left out.\n");
        assertThat(CommandRun.of("digest", path("p.json")).out())
                .isEqualTo(CommandRun.of("digest").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten-faults.json", "faulty-lines.ndjson"})
    void nothingIsWrittenOfACatalogueWithErrors(String name) throws IOException {
        String faulty = CommandRun.copy(name, folder).toString();
        CommandRun run = CommandRun.of("extract", faulty, "-a", "public", "-o", path("p.json"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith(" errors, so nothing was written\n");
        assertThat(folder.resolve("p.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"visibility#x,table-column-unknown", "Audience,table-column-renamed"})
    void nothingIsWrittenWhereAColumnThatMightHoldMarksWasNotRead(String header, String rule) throws IOException {
        CommandRun.of("convert", marked, "-o", folder + "/t/");
        Path cases = folder.resolve("t/caseStudies.csv");
        Files.writeString(cases, Files.readString(cases).replaceFirst("([\",;])visibility", "$1" + header));
        CommandRun run = CommandRun.of("extract", path("t"), "-a", "public", "-o", path("p.json"));
        assertThat(run.err()).contains(rule, "a column was not read, which could hold marks");
        assertThat(run.code()).isEqualTo(1);
        assertThat(folder.resolve("p.json")).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhereATableThatMightHoldMarksWasNotRead() throws IOException {
        CommandRun.of("convert", marked, "-o", folder + "/t/");
        Files.move(folder.resolve("t/caseStudies.stages.csv"), folder.resolve("t/stages.csv"));
        CommandRun run = CommandRun.of("extract", path("t"), "-a", "public", "-o", path("p.json"));
        assertThat(run.err()).contains("error table-missing").endsWith("1 error, so nothing was written\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(folder.resolve("p.json")).doesNotExist();
    }

    @Test
    void whoeverCountsIsToldOfATableThatWasNotRead() throws IOException {
        CommandRun.of("convert", marked, "-o", folder + "/t/");
        Files.copy(folder.resolve("t/caseStudies.stages.csv"), folder.resolve("t/remarks.csv"));
        CommandRun run = CommandRun.of("stats", path("t"));
        assertThat(run.err()).contains("table-unknown");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--audience=restricted, --audience restricted leaves nothing out",
        "--counts-from=0, --counts-from needs a whole number from 1 on",
        "--counts-from=few, expected a whole number such as 5",
        "--output=p.csv, cannot write a catalogue to",
    })
    void wrongUseIsTold(String option, String message) {
        String audience = option.startsWith("--audience") ? option : "--audience=public";
        String output = option.startsWith("--output") ? option : "--output=" + path("p.json");
        CommandRun run = option.startsWith("--counts")
                ? CommandRun.of("extract", marked, audience, output, option)
                : CommandRun.of("extract", marked, audience, output);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(folder.resolve("p.json")).doesNotExist();
    }
}
