package org.waystage.core.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.notice.NearMiss;
import org.waystage.core.notice.Notice;

/**
 * Checks a catalogue against the {@link ModelRules}: references, ids, dates, codes, texts.
 *
 * <p>What a single value may be, its factory has checked already; this is about what values say together. Notices come in
 * the order of the wire format, so that equal catalogues give equal lists; what concerns a list as a whole, such as ids that
 * stand twice, comes before what concerns its elements.
 *
 * <p>For the first {@value NearMiss#MOST_WORDS} ids, codes and words that are not listed, the notice suggests the listed one
 * that is nearest, if any is near; nothing is replaced.
 */
public final class CatalogueValidator {

    private CatalogueValidator() {}

    /**
     * Returns everything that is wrong or remarkable in a catalogue.
     *
     * @param catalogue the catalogue
     * @return the notices in the order of the wire format, with pointers into it; immutable
     */
    public static List<Notice> validate(Catalogue catalogue) {
        List<Notice> notices = new ArrayList<>();
        validate(catalogue, true, notices::add);
        return List.copyOf(notices);
    }

    /**
     * Returns everything that is wrong or remarkable in a catalogue whose case studies come one by one.
     *
     * <p>As {@link #validate(Catalogue)}, but references to case studies are not checked.
     *
     * @param head the catalogue without its case studies
     * @return the notices in the order of the wire format, with pointers into it; immutable
     */
    public static List<Notice> validateHead(Catalogue head) {
        List<Notice> notices = new ArrayList<>();
        validate(head, false, notices::add);
        return List.copyOf(notices);
    }

    /**
     * Hands everything that is wrong or remarkable in a catalogue to an action, one by one, for who keeps only some of it.
     *
     * @param catalogue the catalogue
     * @param whole whether the catalogue has all its case studies, so that references to them are checked
     * @param action what to do with each notice, in the order of the wire format
     */
    public static void validate(Catalogue catalogue, boolean whole, Consumer<? super Notice> action) {
        Findings findings = new Findings(catalogue, whole, NearMiss.MOST_WORDS, action);
        if (catalogue.issued().isEmpty()) {
            findings.add(ModelRules.ISSUE_DATE_MISSING, "", Map.of());
        }
        findings.text("title", catalogue.title());
        findings.text("publisher", catalogue.publisher());
        findings.texts("notes", catalogue.notes());
        new ReferenceDataCheck(findings, catalogue).run();
        findings.ids("caseStudies", catalogue.caseStudies(), CaseStudy::id);
        successions(findings, catalogue);
        findings.each("caseStudies", catalogue.caseStudies(), new CaseStudyCheck(findings, catalogue)::check);
        new KnowledgeCheck(findings, catalogue).run();
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
     * Returns everything that is wrong or remarkable in one case study beside the catalogue that it refers to.
     *
     * <p>For case studies that come one by one: links to other cases, and ids that stand twice, are not checked.
     *
     * @param caseStudy the case
     * @param head the catalogue that has the technologies, organizations, sources and code lists
     * @return the notices in the order of the wire format, with pointers from the case study on; immutable
     */
    public static List<Notice> validate(CaseStudy caseStudy, Catalogue head) {
        List<Notice> notices = new ArrayList<>();
        validate(caseStudy, head, notices::add);
        return List.copyOf(notices);
    }

    /**
     * Hands everything that is wrong or remarkable in one case study to an action, as {@link #validate(CaseStudy, Catalogue)}
     * returns it.
     *
     * @param caseStudy the case
     * @param head the catalogue that has the technologies, organizations, sources and code lists
     * @param action what to do with each notice
     */
    public static void validate(CaseStudy caseStudy, Catalogue head, Consumer<? super Notice> action) {
        validate(caseStudy, head, NearMiss.MOST_WORDS, action);
    }

    /**
     * As {@link #validate(CaseStudy, Catalogue, Consumer)}, for who goes through so many cases that to look for the nearest name
     * of each unknown one would take too long.
     *
     * @param caseStudy the case
     * @param head the catalogue that has the technologies, organizations, sources and code lists
     * @param suggestions for how many faults the nearest name is looked for, {@link NearMiss#MOST_WORDS} as a rule
     * @param action what to do with each notice
     */
    public static void validate(CaseStudy caseStudy, Catalogue head, int suggestions, Consumer<? super Notice> action) {
        new CaseStudyCheck(new Findings(head, false, suggestions, action), head).check(caseStudy);
    }

    /**
     * Hands everything that is wrong or remarkable in the outline of one case study to an action: of the rules of {@link
     * #validate(CaseStudy, Catalogue)} those about what the outline has.
     *
     * @param outline the outline
     * @param head the catalogue that has the technologies, organizations, sources and code lists
     * @param action what to do with each notice, with pointers from the case study on
     */
    public static void validate(CaseOutline outline, Catalogue head, Consumer<? super Notice> action) {
        validate(outline, head, NearMiss.MOST_WORDS, action);
    }

    /**
     * As {@link #validate(CaseOutline, Catalogue, Consumer)}, for who goes through so many outlines that to look for the nearest
     * name of each unknown one would take too long.
     *
     * @param outline the outline
     * @param head the catalogue that has the technologies, organizations, sources and code lists
     * @param suggestions for how many faults the nearest name is looked for, {@link NearMiss#MOST_WORDS} as a rule
     * @param action what to do with each notice, with pointers from the case study on
     */
    public static void validate(CaseOutline outline, Catalogue head, int suggestions, Consumer<? super Notice> action) {
        new CaseStudyCheck(new Findings(head, false, suggestions, action), head).checkOutline(outline);
    }

    /**
     * Hands everything that is wrong or remarkable in a catalogue, of whose case studies there are only outlines, to an
     * action, one by one. References to case studies are not checked.
     *
     * @param head the catalogue without its case studies
     * @param outlines the outlines of its case studies
     * @param action what to do with each notice: those of the head first, then with pointers as in the whole catalogue
     */
    public static void validate(Catalogue head, List<CaseOutline> outlines, Consumer<? super Notice> action) {
        validate(head, false, action);
        Findings findings = new Findings(head, false, NearMiss.MOST_WORDS, action);
        findings.ids("caseStudies", outlines, CaseOutline::id);
        findings.each("caseStudies", outlines, new CaseStudyCheck(findings, head)::checkOutline);
    }
}
