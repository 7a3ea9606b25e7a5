package org.waystage.commandline.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.results.Result;
import tools.jackson.databind.JsonNode;

/** Two editions compared on the command line. */
class DiffCommandTest {
    private static final String FIRST = """
            {"format": "waystage-catalogue/1.0", "id": "cta", "edition": "2025", "sequence": 1, "issued": "2025-06-30",
             "title": {"en": "Cases"},
             "technologies": [{"id": "drones", "name": {"en": "Drones"}}],
             "organizations": [{"id": "customs", "name": {"en": "Customs"}}],
             "caseStudies": [
              {"id": "a", "title": {"en": "A"}, "technologies": ["drones"], "adopters": ["customs"], "sources": ["r-2025"],
               "stages": [{"stage": "pilot", "basis": "began", "date": "2024"}]},
              {"id": "b", "title": {"en": "B"}, "technologies": ["drones"], "adopters": ["customs"], "sources": ["r-2025"],
               "stages": [{"stage": "planned", "basis": "began", "date": "2024-02"}]},
              {"id": "c", "title": {"en": "C"}, "technologies": ["drones"], "adopters": ["customs"], "sources": ["r-2025"],
               "stages": [{"stage": "deployed", "basis": "observed", "date": "2025-06-30"}]},
              {"id": "d", "title": {"en": "D"}, "technologies": ["drones"], "adopters": ["customs"], "sources": ["r-2025"]}],
             "sources": [{"id": "r-2025", "title": {"en": "Register"}, "edition": "2025"}]}
            """;
    private static final String SECOND = """
            {"format": "waystage-catalogue/1.0", "id": "cta", "edition": "2026", "sequence": 2, "issued": "2026-06-30",
             "title": {"en": "Cases"},
             "technologies": [{"id": "drones", "name": {"en": "Drones"}}],
             "organizations": [{"id": "customs", "name": {"en": "Customs"}}],
             "caseStudies": [
              {"id": "a", "title": {"en": "A", "fr": "Un"}, "technologies": ["drones"], "adopters": ["customs"], "sources": ["r-2026"],
               "stages": [{"stage": "pilot", "basis": "began", "date": "2024"}, {"stage": "deployed", "basis": "began", "date": "2026-01"}]},
              {"id": "b", "title": {"en": "B"}, "technologies": ["drones"], "adopters": ["customs"], "sources": ["r-2026"],
               "stages": [{"stage": "development", "basis": "began", "date": "2024-02"}]},
              {"id": "c", "title": {"en": "C"}, "technologies": ["drones"], "adopters": ["customs"], "sources": ["r-2026"],
               "stages": [{"stage": "deployed", "basis": "observed", "date": "2026-06-30"}]},
              {"id": "e", "title": {"en": "E"}, "technologies": ["drones"], "adopters": ["customs"], "sources": ["r-2026"]}],
             "sources": [{"id": "r-2026", "title": {"en": "Register"}, "edition": "2026"}]}
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

    private static CommandRun diff(String... words) {
        return CommandRun.of(List.of("diff"), words);
    }

    @Test
    void movesComeFirstWithTheirReasonsAndRecordsByKind() {
        CommandRun run = diff(first, second).succeeded();

        assertThat(run.written()).isEqualTo("""
                From 2025 (issued 2025-06-30) to 2026 (issued 2026-06-30)

                Stages: 2 cases moved
                  forward: 2
                    the world moved: 1
                      a: pilot → deployed
                    correction: 1
                      b: planned → development

                Case studies: added 1, removed 1, changed 2, unchanged 1
                  added: e
                  removed: d
                  changed: a, b
                  by member: stages 2, title/fr 1

                Unchanged: Technologies 1, Organizations 1, Sources 1

                Left out, as only the re-issue changed it:
                  label, position or issue date of the edition
                  the own source of each edition: Case studies 3, Sources 1
                    r-2025 → r-2026
                  observed on both issue dates: Case studies 1
                """);
    }

    @Test
    void casesAreCountedInTextAsInJsonWithTheirScopesBelowThem() throws IOException {
        String pilot = "{\"stage\": \"pilot\", \"basis\": \"began\", \"date\": \"2024\"}";
        String ofScope = ", {\"stage\": \"%s\", \"basis\": \"began\", \"date\": \"%s\", \"scope\": \"%s\"}";
        String scopes = "\"scopes\": [{\"id\": \"north\", \"name\": {\"en\": \"North\"}},"
                + " {\"id\": \"south\", \"name\": {\"en\": \"South\"}}], ";
        String planned = ofScope.formatted("planned", "2023", "north") + ofScope.formatted("planned", "2023", "south");
        String moved =
                ofScope.formatted("pilot", "2026-02", "north") + ofScope.formatted("retired", "2026-02", "south");
        String before = write(
                "before.json",
                FIRST.replace("{\"id\": \"a\", ", "{\"id\": \"a\", " + scopes).replace(pilot, pilot + planned));
        String after = write(
                "after.json",
                SECOND.replace("{\"id\": \"a\", ", "{\"id\": \"a\", " + scopes)
                        .replace(pilot, pilot + planned + moved));

        assertThat(diff(before, after).written()).contains("""
                Stages: 2 cases moved
                  forward: 2
                    the world moved: 1
                      a: pilot → deployed
                        scope north: planned → pilot
                        scope south: planned → retired (ended: the world moved)
                    correction: 1
                      b: planned → development
                """);
        assertThat(diff(before, after, "--format", "json").json().get("directions"))
                .hasToString("{\"forward\":2}");
    }

    @Test
    void whatCannotBeToldIsCountedAndWhatIsNotUnderstoodIsMarked() throws IOException {
        String word =
                "\"stages\": [{\"basis\": \"observed\", \"reportedAs\": {\"scheme\": \"rings\", \"word\": \"hold\"}}]";
        String none =
                "{\"id\": \"f\", \"title\": {\"en\": \"F\"}, \"technologies\": [\"drones\"], \"adopters\": [\"customs\"]";
        String more = none + "}, " + none.replace("\"f\"", "\"g\"") + ", \"colour\": \"%s\", " + word + "}, ";
        String before =
                write("before.json", FIRST.replace("\"caseStudies\": [", "\"caseStudies\": [" + more.formatted("red")));
        String after = write(
                "after.json", SECOND.replace("\"caseStudies\": [", "\"caseStudies\": [" + more.formatted("blue")));

        String english = diff(before, after).written().replaceAll("\n {4,}", " ");
        assertThat(english)
                .contains(
                        "\nNo stage in either edition: 1 case with the same word for it, 1 case with no word in common\n")
                .contains("by member: colour (unknown to this version, compared as a whole) 1, ");
        assertThat(diff(before, after, "--lang", "fr").written().replaceAll("\n {4,}", " "))
                .contains("\nSans étape dans les deux éditions : 1 cas avec le même mot, 1 cas sans mot commun\n")
                .contains("colour (inconnu de cette version, comparé en entier) 1");
        assertThat(diff(before, before).written()).doesNotContain("No stage in either");
        assertThat(diff(before, after, "--format", "json").json().get("withoutStage"))
                .hasToString("{\"sameWord\":1,\"noCommonWord\":1}");
    }

    @Test
    void aCaseWithSeveralCausesStandsOnceAndCountsUnderEach() throws IOException {
        String more = write(
                "more.json",
                SECOND.replace(
                        "\"date\": \"2024-02\"}]",
                        "\"date\": \"2024-02\"}, {\"stage\": \"pilot\", \"basis\": \"began\", \"date\": \"2025-02\"}]"));

        assertThat(diff(first, more).written()).contains("""
                Stages: 2 cases moved
                  by cause, a case under each of its own: the world moved 1, late knowledge 1,
                      correction 1
                  forward: 2
                    the world moved: 1
                      a: pilot → deployed
                    late knowledge, correction: 1
                      b: planned → pilot
                """);
        assertThat(diff(first, more, "--format", "json").json().get("causes"))
                .hasToString("{\"world\":1,\"lateKnowledge\":1,\"correction\":1}");
    }

    @Test
    void frenchHasItsOwnWordsForStages() {
        assertThat(diff(first, second, "--lang", "fr").written()).contains("      b : prévu → en développement\n");
        assertThat(diff(first, second, "--lang", "fr", "--all").written())
                .contains("avant : pilote, commencé 2024\n", "+ titre/fr : Un\n");
    }

    @Test
    void allShowsEveryValue() {
        assertThat(diff(first, second, "--all").written()).contains("""
                      a: pilot → deployed
                        before: pilot, began 2024
                        after: deployed, began 2026-01
                """, """
                  a
                    + title/fr: Un
                    + stages: stage deployed, basis began, date 2026-01
                  b
                    - stages: stage planned, basis began, date 2024-02
                    + stages: stage development, basis began, date 2024-02
                """);
    }

    @Test
    void frenchHasTheSameParts() {
        assertThat(diff(first, second, "--lang", "fr").written())
                .contains(
                        "De 2025 (publiée le 2025-06-30) à 2026 (publiée le 2026-06-30)",
                        "Étapes : 2 cas ont changé d’étape",
                        "vers l’avant : 2",
                        "le monde a changé : 1",
                        "Études de cas : ajouts 1, retraits 1, modifications 2, sans changement 1",
                        "par membre : titre/fr 1, étapes 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyLineFitsEightyColumns(String language) {
        for (String more : List.of("--lang", "--all")) {
            CommandRun run = more.equals("--all")
                    ? diff(first, second, "--lang", language, "--all")
                    : diff(first, second, "--lang", language);
            assertThat(run.written().lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
    }

    @Test
    void aLongListOfIdsIsCutAndSaysSo() throws IOException {
        StringBuilder more = new StringBuilder();
        for (int i = 10; i < 40; i++) {
            more.append(
                    ",{\"id\": \"case-%d\", \"title\": {\"en\": \"X\"}, \"technologies\": [\"drones\"], \"adopters\": [\"customs\"]}"
                            .formatted(i));
        }
        String longer = write("long.json", SECOND.replace("}],\n \"sources\"", "}" + more + "],\n \"sources\""));

        assertThat(diff(second, longer).out())
                .contains("added: case-10, case-11", "case-19, … and 20 more; --all shows them")
                .doesNotContain("case-20");
        assertThat(diff(second, longer, "--all").out()).contains("case-39").doesNotContain("more; --all");
    }

    @Test
    void kindsOfRecordsCanBeAskedFor() {
        CommandRun run = diff(first, second, "--kind", "sources,technologies").succeeded();

        assertThat(run.written()).doesNotContain("Case studies", "moved").contains("Unchanged: Technologies 1");
        assertThat(diff(first, second, "--kind", "codes", "--format", "json")
                        .json()
                        .get("compared"))
                .hasToString("{\"codes\":{\"added\":0,\"removed\":0,\"changed\":0,\"unchanged\":0}}");
        assertThat(diff(first, second, "--kind", "cases").err()).contains("caseStudies");
    }

    @Test
    void anEditionDoesNotDifferFromItself() {
        assertThat(diff(first, first).written()).isEqualTo("""
                From 2025 (issued 2025-06-30) to 2025 (issued 2025-06-30)
                No record and no stage differs.

                Unchanged: Technologies 1, Organizations 1, Case studies 4, Sources 1
                """);
    }

    @Test
    void jsonAndCsvHaveTheDocumentedShapes() {
        JsonNode json = diff(first, second, "--format", "json").json();
        String csv = diff(first, second, "--format", "csv").out();

        assertThat(json.get("counts")).hasToString("{\"added\":1,\"removed\":1,\"changed\":2,\"moved\":2}");
        assertThat(json.get("entries").get(0).get("causes")).hasToString("[\"world\"]");
        assertThat(Result.schema()).contains("\"editionDifference\"");
        assertThat(csv)
                .startsWith("change,kind,id,name,scope,direction,causes,member,language,")
                .contains("moved,caseStudies,b,B,,forward,correction,", "removed,caseStudies,d,D,");
    }

    @Test
    void bothEditionsMustBeThereAndSound() throws IOException {
        String broken = write("broken.json", FIRST.replace("2024-02", "2024-13"));

        assertThat(diff(first).code()).isEqualTo(2);
        assertThat(diff(first, folder.resolve("none.json").toString()).code()).isEqualTo(2);
        assertThat(diff(broken, second).code()).isEqualTo(1);
    }

    @Test
    void harmfulCharactersAreSpeltOut() throws IOException {
        String harmful = write("harmful.json", SECOND.replace("\"Un\"", "\"\\u001b[31mUn\""));

        assertThat(diff(first, harmful, "--all").written()).contains("\\u001B[31mUn");
    }
}
