package org.waystage.commandline.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import org.waystage.results.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries followed over editions on the command line, and what a person decides about them. */
class ContinuityCommandTest {
    private static final String FIRST = """
            {"format": "waystage-catalogue/1.0", "id": "cta", "edition": "2025", "sequence": 1, "issued": "2025-06-30",
             "title": {"en": "Cases"},
             "technologies": [{"id": "drones", "name": {"en": "Drones"}}],
             "organizations": [{"id": "customs", "name": {"en": "Customs"}}, {"id": "port", "name": {"en": "Port"}}],
             "caseStudies": [
              {"id": "a", "title": {"en": "Detection of seals"}, "technologies": ["drones"], "adopters": ["customs"]},
              {"id": "b", "title": {"en": "Berth planner"}, "technologies": ["drones"], "adopters": ["port"],
               "stages": [{"stage": "pilot", "basis": "began", "date": "2024"}]},
              {"id": "c", "title": {"en": "Cargo drone"}, "technologies": ["drones"], "adopters": ["customs"]},
              {"id": "d", "title": {"en": "Radar"}, "technologies": ["drones"], "adopters": ["customs"]}]}
            """;
    private static final String SECOND = """
            {"format": "waystage-catalogue/1.0", "id": "cta", "edition": "2026", "sequence": 2, "issued": "2026-06-30",
             "title": {"en": "Cases"},
             "technologies": [{"id": "drones", "name": {"en": "Drones"}}],
             "organizations": [{"id": "customs", "name": {"en": "Customs"}}, {"id": "port", "name": {"en": "Port of A"}}],
             "caseStudies": [
              {"id": "x", "title": {"en": "Detection of seal"}, "technologies": ["drones"], "adopters": ["customs"]},
              {"id": "b", "title": {"en": "Berth planner"}, "technologies": ["drones"], "adopters": ["port"],
               "stages": [{"stage": "retired", "basis": "began", "date": "2026-01"}]},
              {"id": "y", "title": {"en": "Cargo drone"}, "technologies": ["drones"], "adopters": ["customs"]},
              {"id": "z", "title": {"en": "Cargo drone"}, "technologies": ["drones"], "adopters": ["customs"]}]}
            """;

    @TempDir
    private Path folder;

    private String first = "";
    private String second = "";

    @BeforeEach
    void write() throws IOException {
        first = write("a.json", FIRST);
        second = write("b.json", SECOND);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static CommandRun run(String... words) {
        return CommandRun.of(words);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void entriesAreCountedAndGroupedWithTheirReasons() {
        CommandRun run = run("continuity", first, second).succeeded();

        assertThat(run.written()).isEqualTo("""
                From 2025 (issued 2025-06-30) to 2026 (issued 2026-06-30)

                Entries: same 1, ambiguous 1 (1 earlier and 2 later records), absent 2, new 1
                  what became of them: ended 1, gone without an end 2
                  ambiguous:
                    c → y + z (several with the key 'customs|cargo drone')
                  absent: a, d
                  new: x
                  same, because of: id 1
                  stages: ended 1
                  stages not compared, because an entry is several records or it is open which
                      is which: 1

                Bodies: same 1, renamed 1
                  what became of them: continuing 2
                  renamed:
                    port: Port → Port of A (id port)
                  same, because of: id 1

                Perhaps the same, for a person to decide: 1
                  a → x (944‰: title)
                """);
    }

    @Test
    void editionsInReverseOrOfAnotherSeriesAreComparedWithAWarning() throws IOException {
        String other = write(
                "other.json",
                Files.readString(Path.of(second)).replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"other-series\""));
        String decisions = folder.resolve("none.json").toString();

        for (String[] words :
                List.of(new String[] {"continuity"}, new String[] {"diff"}, new String[] {"decide", decisions})) {
            String command = String.join(" ", words) + " ";
            assertThat(run((command + first + " " + second).split(" ")).err())
                    .doesNotContain("taken as the earlier", "series");
            assertThat(run((command + second + " " + first).split(" ")).err())
                    .contains(
                            "2026 (issued 2026-06-30) is taken as the earlier edition but was issued later than 2025");
            assertThat(run((command + first + " " + other + " --lang fr").split(" "))
                            .err())
                    .contains("séries différentes")
                    .contains("other-series");
        }
    }

    @Test
    void theSameIsToldInFrench() {
        CommandRun run = run("continuity", first, second, "--lang", "fr");

        assertThat(run.written())
                .contains("De 2025", "ambiguë 1 (1 avant et 2 après), absentes 2, nouvelle 1", "disparues sans fin 2")
                .contains("plusieurs avec la clé « customs|cargo drone »")
                .contains("étapes sans comparaison, car une entrée est faite de plusieurs fiches ou l’on\n")
                .contains("Peut-être les mêmes, à décider par une personne : 1");
        assertThat(run.written().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void frenchWordsAgreeWithTheirNounAndNumber() throws IOException {
        String renamed = write(
                "renamed.json",
                SECOND.replace("{\"en\": \"Customs\"}", "{\"en\": \"The Customs of A\"}")
                        .replace(
                                "\"organizations\": [",
                                "\"organizations\": [{\"id\": \"new\", \"name\": {\"en\": \"New\"}}, "));

        assertThat(run("continuity", first, second, "--lang", "fr").written())
                .contains("Entrées : même 1, ambiguë 1", "\n  absentes : a, d\n", "\n  nouvelle : x\n")
                .contains("Organismes : même 1, renommé 1\n  ce qu’ils sont devenus : poursuivis 2\n  renommé :\n");
        assertThat(run("continuity", first, renamed, "--lang", "fr").written())
                .contains("Organismes : renommés 2, nouveau 1\n", "\n  renommés :\n", "\n  nouveau : new\n");
        assertThat(run("continuity", first, first, "--lang", "fr").written())
                .contains("Entrées : mêmes 4\n  ce qu’elles sont devenues : poursuivies 4\n  mêmes, en raison de");
    }

    @Test
    void stagesThatCannotBeComparedAreCounted() throws IOException {
        String word =
                "\"stages\": [{\"basis\": \"observed\", \"reportedAs\": {\"scheme\": \"rings\", \"word\": \"hold\"}}]";
        String unmapped = write(
                "unmapped.json",
                FIRST.replace("\"stages\": [{\"stage\": \"pilot\", \"basis\": \"began\", \"date\": \"2024\"}]", word));

        assertThat(run("continuity", unmapped, second).written())
                .contains("stages: unmapped on one side 1\n", "which: 1\n", "same, because of: id 1");
        assertThat(run("continuity", unmapped, unmapped).written())
                .contains("stages: unknown or unmapped on both sides 4\n", "words without a stage: unchanged 1");
    }

    @Test
    void jsonAndCsvHaveTheDocumentedShapes() throws IOException {
        JsonNode json =
                json(run("continuity", first, second, "--format", "json").written());
        Path csv = folder.resolve("entries.csv");
        CommandRun written = run("continuity", first, second, "--format", "csv", "--output", csv.toString());

        assertThat(json.at("/identity/same").asInt()).isEqualTo(1);
        assertThat(json.at("/identity/absent").asInt()).isEqualTo(2);
        assertThat(json.at("/records/ambiguous/later").asInt()).isEqualTo(2);
        assertThat(json.at("/status/ended").asInt()).isEqualTo(1);
        assertThat(json.at("/steps/0/stages/ended").asInt()).isEqualTo(1);
        assertThat(json.at("/suggestions/0/permille").asInt()).isEqualTo(944);
        assertThat(Result.schema()).contains("\"continuity\"");
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(Files.readAllLines(csv))
                .hasSize(1 + 5 + 2)
                .contains("caseStudies,same,ended,b,b,0 1,Berth planner,id,,ended,pilot,retired")
                .contains("organizations,renamed,continuing,port,port,0 1,Port of A,id,false,,,");
    }

    @Test
    void whatIsUnansweredIsWrittenAnsweredAndApplied() throws IOException {
        String decisions = folder.resolve("decisions.json").toString();
        String questions = folder.resolve("questions.json").toString();

        CommandRun asked =
                run("decide", decisions, first, second, "--output", questions).succeeded();

        assertThat(asked.err()).contains("nothing was decided before", "Not decided: 2");
        JsonNode open = json(Files.readString(Path.of(questions)));
        assertThat(open.at("/format").asString()).isEqualTo("waystage-decisions/1.0");
        assertThat(open.at("/entries"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.at("/verdict").asString()).isEqualTo("undecided"));
        assertThat(open.at("/entries/1/suggestion/permille").asInt()).isEqualTo(944);

        String answered = Files.readString(Path.of(questions));
        int at = answered.lastIndexOf("\"undecided\"");
        answered = answered.substring(0, at)
                + "\"same\",\n\"by\": \"Secretariat\", \"on\": \"2026-11-27\", \"why\": {\"en\": \"Customs says so.\"}"
                + answered.substring(at + "\"undecided\"".length());
        Files.writeString(Path.of(decisions), answered);
        CommandRun applied = run("continuity", first, second, "--decisions", decisions);
        CommandRun again = run("decide", decisions, first, second);

        assertThat(applied.code()).as(applied.err()).isZero();
        assertThat(applied.written())
                .contains(
                        "a → x: Detection of seals → Detection of seal (decision 2)",
                        "Decisions: 1 applied, 0 about other editions");
        assertThat(again.err()).contains("1 applied", "Not decided: 0");
        assertThat(json(again.written())).isEqualTo(json(answered));
    }

    @Test
    void decisionsAreReadFromStandardInputWhichIsReadOnce() throws IOException {
        String questions = run("decide", folder + "/none.json", first, second).written();
        byte[] piped = questions.getBytes(StandardCharsets.UTF_8);

        CommandRun again =
                CommandRun.withInput(piped, "decide", "-", first, second).succeeded();
        assertThat(again.err()).doesNotContain("no file");
        assertThat(again.written()).isEqualTo(questions);
        assertThat(CommandRun.withInput(piped, "continuity", first, second, "-d", "-")
                        .code())
                .isZero();

        for (String words : List.of(
                "decide - - " + second,
                "continuity - " + second + " -d -",
                "merge - " + first + " -o all.json --id all --policy ours --decisions -")) {
            CommandRun twice = CommandRun.withInput(piped, words.split(" "));
            assertThat(twice.code()).as(words).isEqualTo(2);
            assertThat(twice.err()).contains("'-' is named twice, but standard input can be read only once");
        }
    }

    @Test
    void noEntryFollowsTheHighestNumber() throws IOException {
        String questions = run("decide", folder + "/none.json", first, second).written();
        int next = questions.indexOf("\"number\": 2");
        assertThat(next).isPositive();
        String withOne =
                questions
                                .substring(0, questions.lastIndexOf("    {", next))
                                .stripTrailing()
                                .replaceFirst(",$", "") + "]}";
        String highest = write("highest.json", withOne.replace("\"number\": 1,", "\"number\": 999999999,"));

        CommandRun run = run("decide", highest, first, second);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.written()).isEmpty();
        assertThat(run.err()).contains("has the highest possible number");
    }

    @Test
    void aMisspeltVerdictIsToldOnceAndByItsNumber() throws IOException {
        String questions = run("decide", folder.resolve("none.json").toString(), first, second)
                .out();
        String misspelt = write(
                "misspelt.json",
                questions
                        .replaceFirst("\"undecided\"", "\"Undecided\"")
                        .replaceFirst(
                                "\"later\"",
                                "\"by\": \"Secretariat\", \"on\": \"2026\", \"why\": {\"en\": \"Seen.\"}, \"later\""));

        for (String[] words : new String[][] {
            {"decide", misspelt, first, second}, {"continuity", first, second, "--decisions", misspelt}
        }) {
            CommandRun run = run(words).succeeded();
            assertThat(run.err().replaceAll("\\s+", " ").split("Decision 1 has no effect", -1))
                    .hasSize(2);
            assertThat(run.err()).contains("'undecided'");
        }
        assertThat(run("continuity", first, second, "--decisions", misspelt).written())
                .contains("decision-unlisted");
    }

    @Test
    void aDecisionThatNoLongerFitsIsToldAndFaultyDecisionsEndTheCommand() throws IOException {
        String questions = run("decide", folder.resolve("none.json").toString(), first, second)
                .written();
        String decided = questions.replaceFirst(
                "(?s)(.*)\"undecided\"",
                "$1\"same\", \"by\": \"Secretariat\", \"on\": \"2026-11-27\", \"why\": {\"en\": \"So.\"}");
        String decisions = write("decisions.json", decided);
        String other = write("c.json", SECOND.replace("\"id\": \"x\"", "\"id\": \"w\""));
        String faulty = write("faulty.json", decided.replace("\"by\": \"Secretariat\", ", ""));

        CommandRun stale = run("continuity", first, other, "--decisions", decisions);
        CommandRun refused = run("decide", faulty, first, second);
        CommandRun absent = run("continuity", first, second, "--decisions", folder + "/none.json");

        assertThat(stale.code()).isZero();
        assertThat(stale.written()).contains("Decision 2 no longer fits");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("does not say who decided", "are not used");
        assertThat(refused.written()).isEmpty();
        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.err()).contains("There is no file");
    }

    @Test
    void threeEditionsAreToldAsAChainAndStepByStep() throws IOException {
        String third = write(
                "c.json",
                FIRST.replace("\"sequence\": 1", "\"sequence\": 3")
                        .replace("2025", "2027")
                        .replace("\"id\": \"c\"", "\"id\": \"y\""));

        CommandRun run = run("continuity", first, second, third);
        List<String> froms = new ArrayList<>();
        run.written().lines().filter(line -> line.startsWith("From ")).forEach(froms::add);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(froms).hasSize(3);
        assertThat(run.written()).contains("reappeared:\n    a (id a)\n");
    }

    @Test
    void oneEditionIsNotEnough() {
        CommandRun run = run("continuity", first);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("At least two editions are needed.");
    }

    @Test
    void theCommandsOfThePageRunOnTheBundledEditions() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("basedir", "."), "README.md"));
        String section = page.substring(page.indexOf("## What became of each entry"));
        List<String> commands = section.substring(section.indexOf("```sh"), section.indexOf("```\n\n"))
                .lines()
                .filter(line -> line.startsWith("waystage "))
                .toList();
        for (String edition : List.of("2026-11", "2026-12")) {
            Files.write(
                    folder.resolve(edition + ".json"), CatalogueWriter.pretty().toBytes(Editions.of(edition)));
        }

        assertThat(commands).hasSize(3);
        for (String command : commands) {
            String[] words = Stream.of(command.split(" "))
                    .skip(1)
                    .map(word -> word.endsWith(".json") || word.endsWith(".csv")
                            ? folder.resolve(word).toString()
                            : word)
                    .toArray(String[]::new);
            run(words).succeeded();
        }
        assertThat(folder.resolve("entries.csv")).content().contains(",same,continuing,");
        assertThat(folder.resolve("questions.json")).content().contains("waystage-decisions/1.0");
    }
}
