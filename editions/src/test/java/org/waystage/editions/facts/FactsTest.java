package org.waystage.editions.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.notice.Severity;
import org.waystage.editions.Editions;

/**
 * The edition is what its facts make. With {@code -Dedition.write=true} it is written from them, unless its digest is pinned:
 * an issued edition is never written.
 */
class FactsTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path FOLDER = MODULE.resolve("src/facts");
    /** Remarks on the time of a case, which stand: an old plan, a step back of another scope. */
    private static final Set<String> REMARKS = Set.of("time-plan-overdue", "time-stage-back");

    @TempDir
    private Path changed;

    @Test
    void missNothingThatACaseMustHave() throws IOException {
        assertThat(CaseFiles.missing(JoinedFacts.of(FOLDER).files())).isEmpty();
    }

    @Test
    void readWithoutAFinding() throws IOException {
        List<Finding> findings = JoinedFacts.of(FOLDER).findings().stream()
                .filter(FactsTest::mustBeMended)
                .toList();

        assertThat(amiss(findings, exceptions()))
                .as("what must be mended in the facts, each with its file and the place in it")
                .isEmpty();
    }

    @Test
    void excuseNoMoreFindingsThanAnExceptionNames() {
        List<Exempt> one = List.of(new Exempt("a-rule", "a-case", "outcomes", 1, "It was not recorded."));
        Finding first = finding("/caseStudies/0/outcomes/0");

        assertThat(amiss(List.of(first), one)).isEmpty();
        assertThat(amiss(List.of(), one)).containsExactly("a-rule of a-case: 0 findings in outcomes, not 1");
        assertThat(amiss(List.of(first, finding("/caseStudies/0/outcomes/1")), one))
                .containsExactly("a-rule of a-case: 2 findings in outcomes, not 1");
        assertThat(amiss(List.of(first, finding("/caseStudies/0/stages/0")), one))
                .containsExactly(finding("/caseStudies/0/stages/0").toString());
    }

    private static Finding finding(String pointer) {
        return new Finding("a-rule", Severity.WARNING, "case-studies/a-case.json", pointer, "a message");
    }

    /** Returns the findings that no exception covers, and the exceptions with more or fewer findings than they name. */
    private static List<String> amiss(List<Finding> findings, List<Exempt> exceptions) {
        List<String> amiss = new ArrayList<>();
        for (Finding finding : findings) {
            if (exceptions.stream().noneMatch(exception -> exception.covers(finding))) {
                amiss.add(finding.toString());
            }
        }
        for (Exempt exception : exceptions) {
            String name = exception.rule() + " of " + exception.caseStudy();
            long found = findings.stream().filter(exception::covers).count();
            if (found != exception.findings()) {
                amiss.add(name + ": " + found + " findings in " + exception.list() + ", not " + exception.findings());
            }
            if (exception.reason().isBlank()) {
                amiss.add(name + ": no reason");
            }
        }
        return amiss;
    }

    private static boolean mustBeMended(Finding finding) {
        return finding.severity() != Severity.INFO || !REMARKS.contains(finding.rule());
    }

    private static boolean isExcepted(Finding finding) {
        return exceptions().stream().anyMatch(exception -> exception.covers(finding));
    }

    /** Findings that stand in a list of a case: how many, and the reason why. */
    private record Exempt(String rule, String caseStudy, String list, int findings, String reason) {
        boolean covers(Finding finding) {
            return finding.rule().equals(rule)
                    && finding.file().equals("case-studies/" + caseStudy + ".json")
                    && (finding.pointer() + "/").startsWith("/caseStudies/0/" + list + "/");
        }
    }

    private static List<Exempt> exceptions() {
        try {
            return FactFile.read(FOLDER, FOLDER.resolve("exceptions.json")).list("exceptions").stream()
                    .map(each -> new Exempt(
                            each.path("rule").asString(),
                            each.path("case").asString(),
                            each.path("list").asString(),
                            each.path("findings").asInt(),
                            each.path("reason").asString("")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    void takeACaseMadeFromTheTemplate() throws IOException {
        write("case-studies/country-customs-what-it-is.json", read("template.json"));

        JoinedFacts facts = copied();
        assertThat(CaseFiles.missing(facts.files())).isEmpty();
        assertThat(facts.findings())
                .filteredOn(finding -> mustBeMended(finding) && !isExcepted(finding))
                .isEmpty();
    }

    @Test
    void nameWhatACaseMisses() throws IOException {
        write(
                "case-studies/country-customs-drones.json",
                read("template.json")
                        .replace("\"checkedOn\"", "\"lookedAt\"")
                        .replace("\"fr\": \"Ce que cette source dit", "\"es\": \"Ce que cette source dit"));

        assertThat(CaseFiles.missing(copied().files()))
                .containsExactlyInAnyOrder(
                        "case-studies/country-customs-drones.json /caseStudies/0: no 'checkedOn' (the day on which evidence was"
                                + " last looked for)",
                        "case-studies/country-customs-drones.json /caseStudies/0/id: the file of 'country-customs-what-it-is'"
                                + " is named case-studies/country-customs-what-it-is.json",
                        "case-studies/country-customs-drones.json /caseStudies/0/stages/0/note: no text in 'fr'");
    }

    @Test
    void nameABodyThatTwoCasesNameAndOneHolds() throws IOException {
        String file = "case-studies/fiji-frcs-drones.json";
        write(
                file,
                read(file)
                        .replace("\"organization\": \"fiji-police\"", "\"organization\": \"armed-forces-of-bolivia\""));

        assertThat(CaseFiles.missing(copied().files()))
                .containsExactly("case-studies/bolivia-customs-drones.json: 'armed-forces-of-bolivia' is named in"
                        + " [case-studies/bolivia-customs-drones.json, case-studies/fiji-frcs-drones.json] and belongs in"
                        + " organizations.json");
    }

    @Test
    void nameAFindingByItsFileAndItsPlace() throws IOException {
        String file = "case-studies/fiji-frcs-drones.json";
        write(file, read(file).replace("\"organization\": \"fiji-navy\"", "\"organization\": \"fiji-nayv\""));

        assertThat(copied().findings())
                .filteredOn(finding -> finding.rule().startsWith("link-"))
                .extracting(finding -> finding.file() + " " + finding.pointer())
                .containsExactly(file + " /caseStudies/0/partners/0/organization");
    }

    private static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(changed.resolve(file).getParent());
        Files.writeString(changed.resolve(file), text);
    }

    /** Returns the facts with the files that a test has written in place of theirs. */
    private JoinedFacts copied() throws IOException {
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path copy = changed.resolve(FOLDER.relativize(path).toString());
                if (!Files.exists(copy)) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(path, copy);
                }
            }
        }
        return JoinedFacts.of(changed);
    }
}
