package org.waystage.core.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.notice.Notice;

/**
 * Checks a catalogue against the {@link ModelRules}: references, ids, dates, codes, texts.
 *
 * <p>Factories have already checked single values; this class checks values together. Notices are in the order of the
 * wire format, so equal catalogues give equal lists. Notices about a list as a whole, for example duplicate ids, come
 * before those about its elements.
 *
 * <p>For the first {@value NearMiss#MOST_WORDS} unlisted ids, codes and words, the notice suggests the nearest listed
 * one, if any is near; nothing is replaced.
 */
public final class CatalogueValidator {

    private CatalogueValidator() {}

    /**
     * Returns all notices about a catalogue.
     *
     * @param catalogue the catalogue
     * @return the notices in the order of the wire format, with pointers into the catalogue; immutable
     */
    public static List<Notice> validate(Catalogue catalogue) {
        List<Notice> notices = new ArrayList<>();
        validate(catalogue, true, ValidationProfile.none(), notices::add);
        return List.copyOf(notices);
    }

    /**
     * Returns the notices about a catalogue under a profile, which may ask for {@link
     * org.waystage.core.notice.Rule#quiet quiet} rules too.
     *
     * @param catalogue the catalogue
     * @param profile the severities
     * @return the notices that the profile reports, with its severities, in the order of the wire format; immutable
     */
    public static List<Notice> validate(Catalogue catalogue, ValidationProfile profile) {
        List<Notice> notices = new ArrayList<>();
        validate(catalogue, true, profile, notices::add);
        return List.copyOf(notices);
    }

    /**
     * Passes the notices about a catalogue under a profile to an action, one by one, for callers that keep only some of
     * them.
     *
     * @param catalogue the catalogue
     * @param whole whether the catalogue contains all its case studies, so that references to them are checked
     * @param profile the severities
     * @param action the action, called with each notice in the order of the wire format
     */
    public static void validate(
            Catalogue catalogue, boolean whole, ValidationProfile profile, Consumer<? super Notice> action) {
        Findings findings = findings(catalogue, whole, profile, NearMiss.MOST_WORDS, action);
        if (catalogue.issued().isEmpty()) {
            findings.add(ModelRules.ISSUE_DATE_MISSING, "", Map.of());
        }
        findings.text("title", catalogue.title());
        findings.text("publisher", catalogue.publisher());
        catalogue
                .coverage()
                .ifPresent(coverage -> findings.listed("coverage", coverage, "coverage", Coverage.Listed.class));
        findings.texts("notes", catalogue.notes());
        new ReferenceDataCheck(findings, catalogue).run();
        findings.ids("caseStudies", catalogue.caseStudies(), CaseStudy::id);
        CaseStudyCheck cases = new CaseStudyCheck(findings, catalogue);
        EditionCheck more = new EditionCheck(findings, catalogue, profile);
        findings.each("caseStudies", catalogue.caseStudies(), caseStudy -> {
            cases.check(caseStudy);
            more.check(caseStudy);
        });
        successions(findings, catalogue);
        new KnowledgeCheck(findings, catalogue).run();
    }

    private static Findings findings(
            Catalogue catalogue,
            boolean whole,
            ValidationProfile profile,
            int suggestions,
            Consumer<? super Notice> action) {
        return new Findings(
                catalogue, whole, suggestions, notice -> profile.apply(notice).ifPresent(action));
    }

    private static void successions(Findings findings, Catalogue catalogue) {
        List<List<CaseStudyId>> circles = catalogue.succession(LocalDate.MAX).circles();
        if (circles.isEmpty()) {
            return;
        }
        Map<CaseStudyId, Integer> places = new HashMap<>();
        for (int i = 0; i < catalogue.caseStudies().size(); i++) {
            places.putIfAbsent(catalogue.caseStudies().get(i).id(), i);
        }
        for (List<CaseStudyId> circle : circles) {
            findings.add(
                    ModelRules.SUCCESSION_CIRCLE,
                    "caseStudies/" + places.get(circle.get(0)),
                    Map.of("cases", circle.stream().map(CaseStudyId::value).collect(Collectors.joining(", "))));
        }
    }

    /**
     * Returns all notices about one case study of a catalogue.
     *
     * <p>For case studies that are read one by one: links to other cases and duplicate ids are not checked.
     *
     * @param caseStudy the case
     * @param head the catalogue with the technologies, organizations, sources and code lists
     * @return the notices in the order of the wire format, with pointers relative to the case study; immutable
     */
    public static List<Notice> validate(CaseStudy caseStudy, Catalogue head) {
        List<Notice> notices = new ArrayList<>();
        validate(caseStudy, head, ValidationProfile.none(), NearMiss.MOST_WORDS, notices::add);
        return List.copyOf(notices);
    }

    /**
     * Passes the notices about one case study of a catalogue under a profile to an action. If there are so many cases
     * that seeking a near name for each unknown one would take too long, callers limit how often that is done.
     *
     * @param caseStudy the case
     * @param head the catalogue with the technologies, organizations, sources and code lists
     * @param profile the severities
     * @param suggestions the number of faults for which a near name is sought, usually {@link NearMiss#MOST_WORDS}
     * @param action the action, called with each notice
     */
    public static void validate(
            CaseStudy caseStudy,
            Catalogue head,
            ValidationProfile profile,
            int suggestions,
            Consumer<? super Notice> action) {
        Findings findings = findings(head, false, profile, suggestions, action);
        new CaseStudyCheck(findings, head).check(caseStudy);
        new EditionCheck(findings, head, profile).check(caseStudy);
    }

    /**
     * Passes all notices about the outline of one case study to an action. The rules are those of
     * {@link #validate(CaseStudy, Catalogue)} that concern the parts of an outline. If there are so many outlines that
     * seeking a near name for each unknown one would take too long, callers limit how often that is done.
     *
     * @param outline the outline
     * @param head the catalogue with the technologies, organizations, sources and code lists
     * @param suggestions the number of faults for which a near name is sought, usually {@value NearMiss#MOST_WORDS}
     * @param action the action, called with each notice, with pointers relative to the case study
     */
    public static void validate(CaseOutline outline, Catalogue head, int suggestions, Consumer<? super Notice> action) {
        new CaseStudyCheck(new Findings(head, false, suggestions, action), head).checkOutline(outline);
    }

    /**
     * Passes all notices about a catalogue with only outlines of its case studies to an action, one by one. References
     * to case studies are not checked.
     *
     * @param head the catalogue without its case studies
     * @param outlines the outlines of its case studies
     * @param action the action, called with each notice: first those about the head, then those about the outlines,
     *     with pointers as in the whole catalogue
     */
    public static void validate(Catalogue head, List<CaseOutline> outlines, Consumer<? super Notice> action) {
        validate(head, false, ValidationProfile.none(), action);
        Findings findings = new Findings(head, false, NearMiss.MOST_WORDS, action);
        findings.ids("caseStudies", outlines, CaseOutline::id);
        findings.each("caseStudies", outlines, new CaseStudyCheck(findings, head)::checkOutline);
    }
}
