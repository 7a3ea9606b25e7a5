package org.waystage.core.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.internal.text.PlacesById;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.notice.Notice;

/**
 * Checks the case studies of a catalogue one by one. The catalogue need not be in memory: about 30 bytes are kept for each case study.
 *
 * <p>Together with the notices about the head, these are all notices of {@link
 * CatalogueValidator#validate(Catalogue)}, in another order: those that need all case studies come last. Not thread-safe.
 */
public final class CaseByCaseValidator {
    private static final String LIST = "caseStudies";

    /** The number of open references above which those that can be resolved by now are removed. */
    private static final int MANY = 10_000;

    private final Catalogue head;
    private final Findings findings;
    private final CaseStudyCheck check;
    private final EditionCheck more;
    private final PlacesById places = new PlacesById();
    /** The first ids, the only ones among which near names are sought. */
    private final List<String> firstIds = new ArrayList<>();
    /** The references that led nowhere when they were read; most lead to a case that comes soon after. */
    private final List<Reference> open = new ArrayList<>();
    /** Which cases continued in which others, as far as links say. */
    private final List<Succession.Step> steps = new ArrayList<>();

    private int many = MANY;
    private int count;

    /**
     * Creates a check.
     *
     * @param head the catalogue without its case studies
     * @param profile the severities
     * @param action called with each notice that the profile reports, with its severity and its pointer into the catalogue
     */
    public CaseByCaseValidator(Catalogue head, ValidationProfile profile, Consumer<? super Notice> action) {
        this.head = head;
        this.findings = new Findings(
                head,
                false,
                NearMiss.MOST_WORDS,
                notice -> profile.apply(notice).ifPresent(action));
        this.check = new CaseStudyCheck(findings, head);
        this.more = new EditionCheck(findings, head, profile);
    }

    /** A place that names a case. */
    private record Reference(CaseStudyId id, String list, int element, String member) {
        String pointer() {
            return list + "/" + element + "/" + member;
        }
    }

    /**
     * Checks the next case study.
     *
     * @param caseStudy the case study
     */
    public void add(CaseStudy caseStudy) {
        int place = count++;
        duplicate(caseStudy.id(), place);
        findings.at(LIST, place, caseStudy, value -> {
            check.check(value);
            more.check(value);
        });
        if (firstIds.size() < NearMiss.MOST_NAMES) {
            firstIds.add(caseStudy.id().value());
        }
        if (!caseStudy.links().isEmpty()) {
            steps.addAll(Succession.steps(caseStudy, head.issued()));
            for (int i = 0; i < caseStudy.links().size(); i++) {
                String member = "links/" + i + "/target";
                caseStudy.links().get(i).target().ifPresent(target -> refer(target, LIST, place, member));
            }
        }
    }

    /**
     * Checks the next outline of a case study. References to case studies are not checked.
     *
     * @param outline the outline
     */
    public void add(CaseOutline outline) {
        int place = count++;
        duplicate(outline.id(), place);
        findings.at(LIST, place, outline, check::checkOutline);
    }

    private void duplicate(CaseStudyId id, int place) {
        int first = places.putIfAbsent(id.value(), place);
        if (first != PlacesById.NONE) {
            findings.add(
                    ModelRules.ID_DUPLICATE,
                    LIST + "/" + place,
                    Map.of("id", id.value(), "first", "/" + LIST + "/" + first));
        }
    }

    private void refer(CaseStudyId target, String list, int element, String member) {
        if (!isThere(target)) {
            open.add(new Reference(target, list, element, member));
            if (open.size() > many) {
                open.removeIf(reference -> isThere(reference.id()));
                many = Math.max(MANY, 2 * open.size());
            }
        }
    }

    private boolean isThere(CaseStudyId id) {
        return places.place(id.value()) != PlacesById.NONE;
    }

    /** Checks, after the last case study, what only all of them show: whether references to them lead nowhere or form a cycle. */
    public void finish() {
        refer("recommendations", head.recommendations(), Recommendation::cases);
        refer("lessons", head.lessons(), Lesson::cases);
        refer("initiatives", head.initiatives(), Initiative::cases);
        open.removeIf(reference -> isThere(reference.id()));
        for (List<CaseStudyId> circle : circles()) {
            findings.add(
                    ModelRules.SUCCESSION_CIRCLE,
                    LIST + "/" + places.place(circle.get(0).value()),
                    Map.of("cases", circle.stream().map(CaseStudyId::value).collect(Collectors.joining(", "))));
        }
        for (Reference reference : open) {
            findings.unlisted(
                    ModelRules.CASE_STUDY_UNKNOWN,
                    reference.pointer(),
                    new LinkedHashMap<>(Map.of("target", reference.id().value())),
                    reference.id().value(),
                    firstIds,
                    id -> id);
        }
    }

    private <T> void refer(String list, List<T> values, Function<T, List<CaseStudyId>> casesOf) {
        for (int i = 0; i < values.size(); i++) {
            List<CaseStudyId> cases = casesOf.apply(values.get(i));
            for (int k = 0; k < cases.size(); k++) {
                refer(cases.get(k), list, i, "cases/" + k);
            }
        }
    }

    private List<List<CaseStudyId>> circles() {
        Set<CaseStudyId> ids = new HashSet<>();
        for (Succession.Step step : steps) {
            Stream.of(step.from(), step.to())
                    .filter(id -> isThere(id) && !places.isTwice(id.value()))
                    .forEach(ids::add);
        }
        return Succession.of(ids, steps, LocalDate.MAX).circles();
    }
}
