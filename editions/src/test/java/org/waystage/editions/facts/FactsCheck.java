package org.waystage.editions.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;

/** What must be mended in the facts before they make an edition, each a line with its file and the place in it. */
final class FactsCheck {
    static final String EXCEPTIONS = "exceptions.json";
    /** Remarks on the time of a case, which stand: an old plan, a step back of another scope. */
    private static final Set<String> REMARKS = Set.of("time-plan-overdue", "time-stage-back");

    private FactsCheck() {}

    /** Findings that stand in a list of a case: how many, and the reason why. */
    record Exempt(String rule, String caseStudy, String list, int findings, String reason) {
        boolean covers(Finding finding) {
            return finding.rule().equals(rule)
                    && finding.file().equals("case-studies/" + caseStudy + ".json")
                    && (finding.pointer() + "/").startsWith("/caseStudies/0/" + list + "/");
        }
    }

    /** Returns the exceptions of a folder of facts. */
    static List<Exempt> exceptions(Path folder) throws IOException {
        return FactFile.read(folder, folder.resolve(EXCEPTIONS)).list("exceptions").stream()
                .map(each -> new Exempt(
                        each.path("rule").asString(),
                        each.path("case").asString(),
                        each.path("list").asString(),
                        each.path("findings").asInt(),
                        each.path("reason").asString("")))
                .toList();
    }

    /** Returns what must be mended in the files below a folder, with no exception to it. */
    static List<String> of(Path folder) throws IOException {
        try {
            JoinedFacts facts = JoinedFacts.of(folder);
            return unexcepted(findings(facts), exceptions(folder));
        } catch (FactFile.Unreadable e) {
            return e.getMessage().lines().toList();
        }
    }

    /** Returns all that is amiss in facts: what they miss, and then what a reader of the edition would find. */
    static List<Finding> findings(JoinedFacts facts) {
        List<Finding> findings = new ArrayList<>(CaseFiles.missing(facts.files()));
        NarrowestConcepts concepts = new NarrowestConcepts(facts.files());
        CitedSources sources = new CitedSources(facts.files());
        List<OtherNumbers.Exempt> otherNumbers = OtherNumbers.exceptions();
        for (FactFile file : facts.filesAndHead()) {
            findings.addAll(ListedCodes.amiss(file));
            findings.addAll(concepts.amiss(file));
            findings.addAll(sources.amiss(file));
            BilingualTexts.each(
                    file.content(),
                    (pointer, text) -> FrenchRule.amiss(pointer, text)
                            .forEach(what -> findings.add(Finding.ofFacts(file.name(), pointer, what))));
            BilingualTexts.each(
                    file.content(),
                    (pointer, text) -> OtherNumbers.difference(text)
                            .filter(difference -> otherNumbers.stream().noneMatch(each -> each.covers(text)))
                            .ifPresent(difference -> findings.add(Finding.ofFacts(
                                    file.name(), pointer, "numbers of one language only: " + difference))));
        }
        for (Notice notice : facts.read().notices()) {
            Finding found = facts.finding(notice);
            boolean stands = notice.severity() == Severity.INFO && REMARKS.contains(found.rule());
            if (!stands && findings.stream().noneMatch(found::isBeside)) {
                findings.add(found);
            }
        }
        return findings;
    }

    /** Returns the findings that no exception covers, and the exceptions with more or fewer findings than they name. */
    static List<String> unexcepted(List<Finding> findings, List<Exempt> exceptions) {
        List<String> amiss = new ArrayList<>();
        for (Finding finding : findings) {
            if (exceptions.stream().noneMatch(exception -> exception.covers(finding))) {
                amiss.add(finding.toString());
            }
        }
        for (Exempt exception : exceptions) {
            String name = EXCEPTIONS + ": " + exception.rule() + " of " + exception.caseStudy();
            long found = findings.stream().filter(exception::covers).count();
            if (found != exception.findings()) {
                amiss.add(
                        name + " has " + found + " findings in " + exception.list() + ", not " + exception.findings());
            }
            if (exception.reason().isBlank()) {
                amiss.add(name + " has no reason");
            }
        }
        return amiss;
    }
}
