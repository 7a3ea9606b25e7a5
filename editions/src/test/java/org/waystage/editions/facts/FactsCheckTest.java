package org.waystage.editions.facts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.editions.facts.FactsCheck.Exempt;

/** What whoever adds a case is told, tried on the template and without the cases that are there. */
class FactsCheckTest {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "src/facts");
    private static final String CASE = "case-studies/country-customs-what-it-is.json";

    @TempDir
    private Path folder;

    @Test
    void aCaseMadeFromTheTemplateHasNothingAmiss() throws IOException {
        assertThat(amiss(template())).isEmpty();
    }

    @Test
    void whatACaseMissesIsNamed() throws IOException {
        assertThat(amiss(template()
                        .replace("\"checkedOn\"", "\"lookedAt\"")
                        .replace("\"fr\": \"Ce que cette source dit", "\"es\": \"Ce que cette source dit")))
                .contains(
                        CASE + " /caseStudies/0: no 'checkedOn' (the day on which evidence was last looked for)",
                        CASE + " /caseStudies/0/stages/0/note: no text in 'fr'");
    }

    @Test
    void aFileThatDoesNotHaveTheNameOfItsCaseIsNamed() throws IOException {
        assertThat(amiss(template().replace("\"country-customs-what-it-is\"", "\"another\"")))
                .containsExactly(CASE + " /caseStudies/0/id: the file of 'another' is named case-studies/another.json");
    }

    @Test
    void aFaultInTheJsonIsNamedByLineAndColumn() throws IOException {
        String broken = template().replaceFirst("\"nature\": \"use\",", "\"nature\": \"use\"");
        int line = (int)
                broken.substring(0, broken.indexOf("\"technologies\"")).lines().count();

        assertThat(amiss(broken)).singleElement().asString().startsWith(CASE + " line " + line + ", column ");
    }

    @Test
    void everyFileThatCannotBeReadIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("case-studies"));
        Files.writeString(folder.resolve("case-studies/cut-off.json"), "{\"caseStudies\": [");
        Files.write(folder.resolve("case-studies/latin.json"), "{\"fr\": \"\u00e9\"}".getBytes(ISO_8859_1));
        Files.writeString(folder.resolve("case-studies/marked.json"), "\uFEFF{}");
        Files.writeString(folder.resolve("case-studies/nothing.json"), "");
        copyTheRest();

        assertThat(FactsCheck.of(folder))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("case-studies/cut-off.json line 1, column "),
                        line -> assertThat(line).isEqualTo("case-studies/latin.json: not in UTF-8"),
                        line -> assertThat(line)
                                .isEqualTo("case-studies/marked.json: begins with a byte order mark; save it without"),
                        line -> assertThat(line).isEqualTo("case-studies/nothing.json: not a JSON object"));
    }

    @Test
    void aStageOffTheLadderIsAnsweredWithTheLadder() throws IOException {
        assertThat(amiss(template().replaceFirst("\"stage\": \"pilot\"", "\"stage\": \"testing\"")))
                .containsExactly(
                        CASE + " /caseStudies/0/stages/0/stage: 'testing' is not a stage of the ladder; these are:"
                                + " not-planned, exploring, planned, development, proof-of-concept, pilot, deployed-limited, deployed,"
                                + " deployed-full, suspended, concluded, abandoned, retired, discontinued, unknown");
    }

    @Test
    void aMisspeltCodeIsNamedOnceWithThoseThatThereAre() throws IOException {
        assertThat(amiss(template()
                        .replaceFirst("\"basis\": \"observed\"", "\"basis\": \"obsreved\"")
                        .replaceFirst("\"confidence\": \"medium\"", "\"confidence\": \"fair\"")
                        .replaceFirst("\"reliability\": \"press\"", "\"reliability\": \"newspaper\"")))
                .containsExactlyInAnyOrder(
                        CASE + " /caseStudies/0/stages/0/basis: 'obsreved' is not a basis of a stage; these are: began,"
                                + " observed, expected",
                        CASE + " /caseStudies/0/confidence: 'fair' is not a confidence; these are: high, medium, low",
                        CASE
                                + " /sources/0/reliability: 'newspaper' is not a reliability of a source; these are: publisher,"
                                + " library, press, mirror, vendor");
    }

    @Test
    void aGroupBesideItsNarrowerConceptIsRefused() throws IOException {
        assertThat(amiss(template().replaceFirst("\"electronic-seal\"", "\"internet-of-things\", \"electronic-seal\"")))
                .containsExactly(CASE + " /caseStudies/0/technologies/0: 'internet-of-things' is the group of"
                        + " 'electronic-seal', which is named too; leave the group out");
    }

    @Test
    void aBodyThatNoFileHasMayBeANewOne() throws IOException {
        String id = "\"id\": \"customs-of-the-country\"";
        assertThat(amiss(template().replace(id, "\"id\": \"wessex-customs\"")))
                .containsExactly(
                        CASE + " /caseStudies/0/adopters/0: There is no organization 'customs-of-the-country' in this"
                                + " catalogue. If it is a new body, add it to the 'organizations' of this file."
                                + " (link-organization-unknown)");
    }

    @Test
    void frenchThatBreaksTheRuleIsNamedWithTheRule() throws IOException {
        assertThat(amiss(template().replace("en une ligne\"", "en 2 lignes: l'essai ; « le port »\"")))
                .extracting(line -> line.replaceAll("^[^:]+: |: .*", ""))
                .containsExactly(
                        "a straight apostrophe in the French, not ’",
                        "in the French no U+00A0 before a colon or inside quotation marks",
                        "in the French no U+202F before ; ! ? or %",
                        "numbers of one language only");
        assertThat(amiss(template().replace("en une ligne\"", "en 2 lignes\"")))
                .containsExactly(CASE + " /caseStudies/0/title: numbers of one language only: fr 2");
    }

    @Test
    void percentIsSaidInWords() throws IOException {
        assertThat(amiss(template().replace("\"unit\": \"journeys\"", "\"unit\": \"%\"")))
                .contains(CASE + " /caseStudies/0/outcomes/0/quantity/unit: say 'percent' in place of '%'");
    }

    @Test
    void aCaseIsCheckedNoEarlierThanItsSourcesWereIssued() throws IOException {
        String source = "newspaper-customs-tries-electronic-seals-2025-06-15";

        assertThat(amiss(template().replaceFirst("\"checkedOn\": \"[^\"]+\"", "\"checkedOn\": \"2025-06-14\"")))
                .containsExactly(CASE + " /caseStudies/0/checkedOn: 2025-06-14 is before '" + source
                        + "' was issued, on 2025-06-15; give the day on which you last looked for evidence");
        assertThat(amiss(template().replaceFirst("\"checkedOn\": \"[^\"]+\"", "\"checkedOn\": \"2025-06-15\"")))
                .isEmpty();
    }

    @Test
    void aSourceThatNothingCitesIsNamed() throws IOException {
        String other = "\"id\": \"another-notice\"";

        assertThat(
                        amiss(
                                template()
                                        .replace(
                                                "\"sources\": [\n    {",
                                                "\"sources\": [\n    {" + other
                                                        + ", \"title\": {\"fr\": \"Avis\"}, \"address\": \"https://example.org/avis\","
                                                        + " \"publishers\": [{\"en\": \"Newspaper\"}], \"languages\": [\"fr\"]},\n    {")))
                .containsExactly(
                        CASE + " /sources/0: nothing cites 'another-notice'; name it in the 'sources' of what it"
                                + " says, or leave it out");
    }

    @Test
    void spacesMayBeWrittenAsEscapes() throws IOException {
        assertThat(amiss(template()
                        .replace("en une ligne\"", "en une ligne\\u00a0: l’essai\\u202f; «\\u00a0ici\\u00a0»\"")))
                .isEmpty();
    }

    @Test
    void aBodyThatTwoCasesNameAndOneHoldsIsNamed() throws IOException {
        String bolivia = "case-studies/bolivia-customs-drones.json";
        String fiji = "case-studies/fiji-frcs-drones.json";
        write(bolivia, read(bolivia));
        write(
                fiji,
                read(fiji)
                        .replace("\"organization\": \"fiji-police\"", "\"organization\": \"armed-forces-of-bolivia\""));

        assertThat(CaseFiles.missing(joined().files()))
                .extracting(Finding::toString)
                .containsExactly(bolivia + ": 'armed-forces-of-bolivia' is named in [" + bolivia + ", " + fiji
                        + "] and belongs in organizations.json");
    }

    @Test
    void noMoreFindingsAreExcusedThanAnExceptionNames() {
        List<Exempt> one = List.of(new Exempt("a-rule", "a-case", "outcomes", 1, "It was not recorded."));
        Finding first = finding("/caseStudies/0/outcomes/0");

        assertThat(FactsCheck.unexcepted(List.of(first), one)).isEmpty();
        assertThat(FactsCheck.unexcepted(List.of(), one))
                .containsExactly("exceptions.json: a-rule of a-case has 0 findings in outcomes, not 1");
        assertThat(FactsCheck.unexcepted(List.of(first, finding("/caseStudies/0/outcomes/1")), one))
                .containsExactly("exceptions.json: a-rule of a-case has 2 findings in outcomes, not 1");
        assertThat(FactsCheck.unexcepted(List.of(first, finding("/caseStudies/0/stages/0")), one))
                .containsExactly(finding("/caseStudies/0/stages/0").toString());
    }

    private static Finding finding(String pointer) {
        return new Finding("case-studies/a-case.json", pointer, "a message", "a-rule");
    }

    private static String template() throws IOException {
        return read("template.json");
    }

    private static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    /** Returns what is amiss in the file of one case among lists, bodies and sources that are there. */
    private List<String> amiss(String text) throws IOException {
        write(CASE, text);
        write(
                "case-studies/another-case.json",
                read("case-studies/bolivia-customs-drones.json")
                        .replace("\"id\": \"bolivia-customs-drones\"", "\"id\": \"another-case\""));
        write(FactsCheck.EXCEPTIONS, "{\"exceptions\": []}");
        copyTheRest();
        return FactsCheck.of(folder).stream()
                .filter(line -> line.startsWith(CASE))
                .toList();
    }

    private JoinedFacts joined() throws IOException {
        copyTheRest();
        return JoinedFacts.of(folder);
    }

    /** Copies all that is no case, but for files that a test has written. */
    private void copyTheRest() throws IOException {
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = FOLDER.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith("case-studies/") && !Files.exists(folder.resolve(name))) {
                    write(name, Files.readString(path));
                }
            }
        }
    }
}
