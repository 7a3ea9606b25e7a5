package org.waystage.editions.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waystage.core.notice.Severity;
import org.waystage.editions.Editions;

/**
 * The edition is what its facts make. With {@code -Dedition.write=true} it is written from them, unless its digest is pinned:
 * an issued edition is never written.
 */
class FactsTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    static final Path FOLDER = MODULE.resolve("src/facts");
    /** Remarks on the time of a case, which stand: an old plan, a step back of another scope. */
    private static final Set<String> REMARKS = Set.of("time-plan-overdue", "time-stage-back");
    /** Members of the format that this version of it does not know yet. */
    private static final Set<String> LATER = Set.of("shape-member-unknown");

    @Test
    void readWithoutAFinding() throws IOException {
        List<Finding> findings = JoinedFacts.of(FOLDER).findings();

        assertThat(findings.stream()
                        .filter(finding -> finding.severity() != Severity.INFO
                                || !REMARKS.contains(finding.rule()) && !LATER.contains(finding.rule())))
                .as("what must be mended in the facts, each with its file and the place in it")
                .isEmpty();
    }

    @Test
    void makeTheEditionThatIsBundled() throws IOException {
        JoinedFacts facts = JoinedFacts.of(FOLDER);
        byte[] made = facts.edition();
        Path resource = MODULE.resolve("src/main/resources/org/waystage/editions/" + facts.label() + ".json");
        if (Boolean.getBoolean("edition.write") && !issued(facts.label())) {
            Files.write(resource, made);
        }

        assertThat(resource)
                .as("the edition that the facts make; -Dedition.write=true writes it")
                .exists();
        assertThat(new String(made, UTF_8))
                .as(
                        "the facts have changed: write the edition again with -Dedition.write=true, or, if it is issued, give the"
                                + " facts the head of the next edition (edition.json)")
                .isEqualTo(Files.readString(resource));
        assertThat(Editions.available()).contains(facts.label());
    }

    private static boolean issued(String label) throws IOException {
        try (Stream<String> lines =
                Files.lines(MODULE.resolve("src/test/resources/org/waystage/editions/issued.sha256"))) {
            return lines.anyMatch(line -> line.endsWith("  " + label));
        }
    }

    @Test
    void nameAFindingByItsFileAndItsPlace() throws IOException {
        Path folder = Files.createTempDirectory("facts");
        copy("edition.json", folder);
        copy("technologies.json", folder);
        copy("organizations.json", folder);
        copy("sources.json", folder);
        Path cases = Files.createDirectory(folder.resolve("case-studies"));
        for (String id : List.of("aruba-happy-flow", "fiji-frcs-drones")) {
            String text = Files.readString(FOLDER.resolve("case-studies/" + id + ".json"));
            Files.writeString(
                    cases.resolve(id + ".json"),
                    text.replace("\"organization\": \"fiji-navy\"", "\"organization\": \"fiji-nayv\""));
        }

        assertThat(JoinedFacts.of(folder).findings())
                .filteredOn(finding -> finding.rule().startsWith("link-"))
                .filteredOn(finding -> finding.file().startsWith("case-studies/fiji"))
                .extracting(finding -> finding.file() + " " + finding.pointer())
                .containsExactly("case-studies/fiji-frcs-drones.json /caseStudies/0/partners/0/organization");
    }

    private static void copy(String file, Path folder) throws IOException {
        Files.copy(FOLDER.resolve(file), folder.resolve(file));
    }
}
