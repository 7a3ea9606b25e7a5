package org.waystage.report.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.CaseIndex;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * A body: what it adopts, and with whom.
 *
 * @param facts its kind and memberships
 * @param cases the cases that it adopts, the furthest first
 * @param ofParts cases adopted by bodies that are part of it
 * @param asPartner cases in which it takes part without adopting
 */
public record BodyView(List<Fact> facts, List<CaseEntry> cases, List<CaseEntry> ofParts, List<CaseEntry> asPartner) {
    /** The largest number of bodies that a fact names. */
    private static final int NAMED = 30;

    /** Of two dates that may begin on the same day, the more exact one comes first. */
    private static final Comparator<PartialDate> FIRST =
            Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest);

    private static final Comparator<PartialDate> LAST =
            Comparator.comparing(PartialDate::latest).thenComparing(PartialDate::earliest);

    public static BodyView of(Views views, OrganizationId id) {
        CaseIndex index = views.figures.index();
        List<CaseEntry> cases = index.adoptedBy(id);
        Set<CaseEntry> ofParts = new LinkedHashSet<>();
        index.partsOf(id).forEach(part -> ofParts.addAll(index.adoptedBy(part)));
        cases.forEach(ofParts::remove);
        return new BodyView(
                facts(views, id),
                cases,
                ofParts.stream().sorted(CaseIndex.FURTHEST_FIRST).toList(),
                index.withPartner(id));
    }

    private static List<Fact> facts(Views views, OrganizationId id) {
        CaseIndex index = views.figures.index();
        Optional<Organization> body = views.figures.catalogue().organization(id);
        List<Fact> facts = new ArrayList<>();
        body.flatMap(Organization::kind)
                .ifPresent(kind ->
                        facts.add(Fact.of(views.words.say("body.kind"), views.words.code("kind", kind.code()))));
        body.flatMap(Organization::country)
                .ifPresent(country ->
                        facts.add(Fact.of(views.words.say("table.country"), List.of(views.country(country)))));
        add(
                views,
                facts,
                "body.part-of",
                body.flatMap(Organization::partOf).stream().toList());
        add(views, facts, "body.parts", index.partsOf(id));
        add(views, facts, "body.members", body.map(Organization::members).orElse(List.of()));
        add(views, facts, "body.member-of", index.memberOf(id));
        List<OrganizationId> partners = index.adoptedBy(id).stream()
                .flatMap(entry -> entry.caseStudy().partners().stream())
                .flatMap(partner -> partner.organization().stream())
                .toList();
        add(views, facts, "body.partners", partners);
        List<OrganizationId> adopters = index.adoptedBy(id).stream()
                .flatMap(entry -> entry.caseStudy().adopters().stream())
                .filter(adopter -> !adopter.equals(id))
                .toList();
        add(views, facts, "body.together", adopters);
        List<Linked> earlier = body.map(Organization::earlierNames).orElse(List.of()).stream()
                .map(name -> Linked.unlinked(views.words.text(name.name())))
                .toList();
        if (!earlier.isEmpty()) {
            facts.add(Fact.of(views.words.say("body.earlier"), earlier));
        }
        body.map(Organization::identifiers)
                .orElse(List.of())
                .forEach(identifier -> facts.add(Fact.of(identifier.scheme(), identifier.value())));
        period(views, index.adoptedBy(id))
                .ifPresent(period -> facts.add(Fact.of(views.words.say("body.period"), period)));
        return List.copyOf(facts);
    }

    private static void add(Views views, List<Fact> facts, String label, Collection<OrganizationId> bodies) {
        List<Linked> names =
                Linked.sorted(bodies.stream().distinct().map(views::body).toList());
        if (!names.isEmpty()) {
            List<Linked> shown = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
            if (names.size() > NAMED) {
                shown.add(Linked.unlinked(LocalizedText.plain(views.words.say("more", names.size() - NAMED))));
            }
            facts.add(Fact.of(views.words.say(label), shown));
        }
    }

    /**
     * Returns the dates of the first and the last record of the cases; the last alone if the first is within it, and empty if none has a date.
     * Of a record with bounds it is the later one, as for the evidence of a stage.
     */
    static Optional<String> period(Views views, List<CaseEntry> cases) {
        List<PartialDate> dates = cases.stream()
                .flatMap(entry -> entry.caseStudy().stages().stream())
                .filter(StageRecord::isFact)
                .flatMap(fact -> fact.lastDate().or(fact::firstDate).stream())
                .toList();
        Optional<PartialDate> first = dates.stream().min(FIRST);
        Optional<PartialDate> last = dates.stream().max(LAST);
        boolean within = first.isEmpty()
                || !first.get().earliest().isBefore(last.orElseThrow().earliest());
        return within
                ? last.map(views.words::date)
                : Optional.of(views.words.say(
                        "body.period.text",
                        views.words.date(first.orElseThrow()),
                        views.words.date(last.orElseThrow())));
    }
}
