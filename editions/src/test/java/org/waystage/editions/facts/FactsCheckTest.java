package org.waystage.editions.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aFaultInTheJsonIsNamedByLineAndColumn() throws IOException {
        String broken = template().replaceFirst("\"nature\": \"use\",", "\"nature\": \"use\"");
        int line = (int)
                broken.substring(0, broken.indexOf("\"technologies\"")).lines().count();

        assertThat(amiss(broken)).singleElement().asString().startsWith(CASE + " line " + line + ", column ");
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
