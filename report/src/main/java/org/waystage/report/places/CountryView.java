package org.waystage.report.places;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Countries;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.CaseIndex;
import org.waystage.report.figures.Provision;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * A country: its cases, and what it belongs to.
 *
 * @param name the name
 * @param definition a remark of the code list
 * @param region its region of the WCO
 * @param facts the dates of its first and last records, and its memberships with dates
 * @param cases its cases, the furthest first
 * @param bodies its bodies with a case, by name
 * @param otherBodies the number of these that are not named
 * @param neighbours the other countries of the region with a case
 * @param articles the provisions that its cases name or serve
 * @param sources the sources of its cases
 */
public record CountryView(
        LocalizedText name,
        Optional<LocalizedText> definition,
        Optional<Regions.Region> region,
        List<Fact> facts,
        List<CaseEntry> cases,
        List<Linked> bodies,
        int otherBodies,
        List<Linked> neighbours,
        List<Linked> articles,
        List<SourceId> sources) {
    /** The largest number of bodies that are named. */
    private static final int NAMED = 60;

    public static CountryView of(Views views, Code code, Regions regions) {
        CaseIndex index = views.figures.index();
        List<CaseEntry> cases = index.inCountry(code);
        Optional<CodeList.Entry> entry = views.figures.catalogue().countries().country(code);
        Optional<Regions.Region> region =
                regions.of(code).filter(told -> told.code().isPresent());
        List<OrganizationId> adopting = index.bodiesOf(code).stream()
                .filter(body -> !index.adoptedBy(body).isEmpty())
                .toList();
        List<Linked> bodies = Linked.sorted(adopting.stream().map(views::body).toList());
        List<Linked> neighbours = region.map(Regions.Region::countries).orElse(List.of()).stream()
                .filter(row -> !row.code().equals(code) && !row.cases().isEmpty())
                .map(Regions.CountryRow::name)
                .toList();
        return new CountryView(
                views.names.country(code),
                entry.flatMap(CodeList.Entry::definition).map(views.words::text),
                region,
                facts(views, code, entry, cases),
                cases,
                bodies.subList(0, Math.min(NAMED, bodies.size())),
                Math.max(0, bodies.size() - NAMED),
                neighbours,
                articles(views, cases),
                sources(cases));
    }

    private static List<Fact> facts(Views views, Code code, Optional<CodeList.Entry> entry, List<CaseEntry> cases) {
        List<Fact> facts = new ArrayList<>();
        BodyView.period(views, cases).ifPresent(period -> facts.add(Fact.of(views.words.say("body.period"), period)));
        List<CodeList.Membership> memberships =
                entry.map(CodeList.Entry::memberships).orElse(List.of());
        Set<Code> groups = new LinkedHashSet<>();
        if (entry.isPresent()) {
            groups.addAll(List.of(Countries.WCO, Countries.WTO, Countries.LDC));
        }
        memberships.forEach(membership -> groups.add(membership.group()));
        views.figures
                .catalogue()
                .countries()
                .wcoRegion(code, views.figures.day())
                .ifPresent(groups::remove);
        for (Code group : groups) {
            List<Linked> told = memberships.stream()
                    .filter(membership -> membership.group().equals(group))
                    .map(membership -> Linked.unlinked(LocalizedText.plain(period(views, membership))))
                    .toList();
            facts.add(new Fact(
                    views.names.code("country-groups", group),
                    told.isEmpty()
                            ? List.of(Linked.unlinked(LocalizedText.plain(views.words.say("member.no"))))
                            : told));
        }
        return List.copyOf(facts);
    }

    private static String period(Views views, CodeList.Membership membership) {
        List<String> parts = new ArrayList<>();
        membership.from().ifPresent(from -> parts.add(views.words.say("member.since", views.words.date(from))));
        boolean expected = membership
                .untilBasis()
                .filter(CodeList.UntilBasis.Listed.EXPECTED::equals)
                .isPresent();
        membership
                .until()
                .ifPresent(until -> parts.add(views.words.say(
                        expected ? "membership.until.expected" : "membership.until", views.words.date(until))));
        return parts.isEmpty() ? views.words.say("member.undated") : String.join(views.words.say("separator"), parts);
    }

    static List<Linked> articles(Views views, List<CaseEntry> cases) {
        CaseIndex index = views.figures.index();
        Set<Provision> provisions = new LinkedHashSet<>();
        for (CaseEntry entry : cases) {
            entry.caseStudy()
                    .instruments()
                    .forEach(reference -> provisions.add(new Provision(reference.instrument(), reference.provision())));
            entry.caseStudy().processes().forEach(process -> provisions.addAll(index.servedBy(process)));
        }
        Set<Provision> covering = new LinkedHashSet<>();
        for (Provision provision : provisions) {
            if (provision.provision().isPresent()) {
                covering.add(new Provision(provision.instrument(), Optional.empty()));
                index.withBroader(provision).stream().skip(1).forEach(covering::add);
            }
        }
        return index.provisions().stream()
                .filter(provision -> provisions.contains(provision) && !covering.contains(provision))
                .map(views::provision)
                .toList();
    }

    static List<SourceId> sources(List<CaseEntry> cases) {
        Set<SourceId> sources = new LinkedHashSet<>();
        cases.forEach(entry -> entry.caseStudy().citations().forEach(citation -> sources.add(citation.source())));
        return List.copyOf(sources);
    }
}
