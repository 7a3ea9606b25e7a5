package org.waystage.report.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.waystage.analysis.structure.Gaps;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Countries;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Once;
import org.waystage.report.views.Views;
import org.waystage.report.words.Folding;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/** Finds who is further: peers of a body, and others in its region whom a country may ask. */
public final class Nearby {
    /** The largest number of cases that a row names; the page of the technology has the others. */
    private static final int NAMED = 4;

    private final Views views;
    private final Regions regions;
    private final Map<OrganizationId, String> keys = new ConcurrentHashMap<>();
    private final Once<List<TechnologyId>> technologies = new Once<>(this::inOrder);

    /** The last answer to each question; no more is kept than there are questions. */
    private final Map<Question, Further> further = new HashMap<>();

    private final Map<Code, Set<Code>> groupsOf = new ConcurrentHashMap<>();
    private final Once<Map<Code, BitSet>> casesOf = new Once<>(this::casesOf);

    /**
     * A technology and cases that go further with it.
     *
     * @param technology the technology
     * @param own the stage of the body that asks; empty if no body asks
     * @param peers the cases named
     * @param others the number of other bodies, which are not named here
     */
    public record Row(Linked technology, Optional<String> own, List<Peer> peers, long others) {}

    /**
     * A body and the case that shows how far it is.
     *
     * @param body the body
     * @param entry the case
     * @param shared the groups, other than the region, that a country of the case shares with the one that asks
     */
    public record Peer(Linked body, CaseEntry entry, List<LocalizedText> shared) {}

    /**
     * What peers of a body have.
     *
     * @param body the body that asks
     * @param rule the rule by which others are its peers
     * @param peers the number of peers
     * @param rows the technologies
     */
    public record Section(Linked body, Gaps.PeerRule rule, int peers, List<Row> rows) {}

    public Nearby(Views views, Regions regions) {
        this.views = views;
        this.regions = regions;
    }

    /** A question to which most bodies get the same answer, except those with a related body that is further. */
    private record Question(
            Gaps.PeerRule rule,
            Optional<Code> region,
            Optional<OrganizationKind> kind,
            TechnologyId technology,
            StageAnswer own) {}

    /** Returns what the peers of a body have and it does not; empty if the catalogue does not show who its peers are. */
    public Optional<Section> of(OrganizationId id) {
        Optional<Organization> body = views.figures.catalogue().organization(id);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        Optional<Code> region = body.get()
                .country()
                .flatMap(country -> views.figures.catalogue().countries().wcoRegion(country, views.figures.day()));
        Optional<OrganizationKind> kind = body.get().kind();
        if (region.isEmpty()) {
            return Optional.empty();
        }
        Gaps.PeerRule rule = kind.isPresent() ? Gaps.PeerRule.REGION_AND_KIND : Gaps.PeerRule.REGION;
        Gaps gaps = views.figures.statistics().gaps(id, rule);
        return gaps.peers().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section(views.body(id), gaps.rule(), gaps.peers().size(), rows(gaps, region, kind)));
    }

    /**
     * Returns a row for each technology: first those in which the body has a stage itself, then in the order of the
     * taxonomy. A technology whose cases are those of a broader one has no row, because it would repeat the same cases.
     */
    private List<Row> rows(Gaps gaps, Optional<Code> region, Optional<OrganizationKind> kind) {
        Map<TechnologyId, Gaps.Gap> byTechnology = new HashMap<>();
        gaps.gaps().forEach(gap -> byTechnology.put(gap.technology(), gap));
        Map<TechnologyId, Further> shown = new HashMap<>();
        List<Row> begun = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (TechnologyId technology : technologies.get()) {
            Gaps.Gap gap = byTechnology.get(technology);
            if (gap == null) {
                continue;
            }
            Question question = new Question(gaps.rule(), region, kind, technology, gap.own());
            Further cases = further.get(question);
            // Bodies with the same answer have the same list, which is immutable: comparing its peers would take
            // longer.
            if (cases == null || cases.all != gap.further()) {
                cases = further(gap.further());
                further.put(question, cases);
            }
            boolean again = false;
            for (TechnologyId broader : views.figures.catalogue().withBroader(technology)) {
                Further above = shown.get(broader);
                again |= above != null && cases.areAmong(above);
            }
            shown.put(technology, cases);
            if (!again) {
                (gap.own().equals(StageAnswer.NOT_YET) ? rows : begun)
                        .add(new Row(
                                views.technology(technology),
                                Optional.of(views.phrases.stage(gap.own())),
                                cases.peers,
                                cases.numbers.length - cases.peers.size()));
            }
        }
        begun.addAll(rows);
        return List.copyOf(begun);
    }

    /** The cases of peers that are further. */
    private static final class Further {
        private final List<Gaps.Peer> all;
        private final List<Peer> peers;
        private final int[] numbers;
        /** Keeps only the last answer. */
        private final Map<Further, Boolean> among = new WeakHashMap<>();

        Further(List<Gaps.Peer> all, List<Peer> peers, int[] numbers) {
            this.all = all;
            this.peers = peers;
            this.numbers = numbers;
        }

        boolean areAmong(Further others) {
            return among.computeIfAbsent(
                    others,
                    more -> Arrays.stream(numbers).allMatch(number -> Arrays.binarySearch(more.numbers, number) >= 0));
        }
    }

    private Further further(List<Gaps.Peer> peers) {
        Map<CaseStudyId, OrganizationId> byCase = byCase(peers);
        return new Further(
                peers,
                first(byCase),
                byCase.keySet().stream()
                        .mapToInt(id -> entry(id).number())
                        .sorted()
                        .toArray());
    }

    /** Returns all technologies group by group, each followed by what is below it. */
    private List<TechnologyId> inOrder() {
        Map<TechnologyId, String> places = new HashMap<>();
        views.figures.index().technologies().forEach(technology -> places.put(technology, place(technology)));
        return places.entrySet().stream()
                .sorted(Map.Entry.<TechnologyId, String>comparingByValue()
                        .thenComparing(place -> place.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String place(TechnologyId technology) {
        List<TechnologyId> groups = views.figures.groups();
        List<TechnologyId> chain = views.figures.catalogue().withBroader(technology);
        int group = groups.indexOf(chain.get(chain.size() - 1));
        StringBuilder place = new StringBuilder(String.format(Locale.ROOT, "%08d", group < 0 ? groups.size() : group));
        for (int i = chain.size() - 1; i >= 0; i--) {
            place.append(Folding.of(views.names.technology(chain.get(i)).text()))
                    .append('\u0000');
        }
        return place.toString();
    }

    /** Returns the body that is named with each case: a body and a part of it may have the same case. */
    private Map<CaseStudyId, OrganizationId> byCase(List<Gaps.Peer> peers) {
        Map<CaseStudyId, OrganizationId> byCase = new LinkedHashMap<>();
        for (Gaps.Peer peer : peers) {
            OrganizationId other = byCase.putIfAbsent(peer.caseStudy(), peer.id());
            if (other != null && entry(peer.caseStudy()).caseStudy().adopters().contains(peer.id())) {
                byCase.put(peer.caseStudy(), peer.id());
            }
        }
        return byCase;
    }

    /** Returns the first peers by name. */
    private List<Peer> first(Map<CaseStudyId, OrganizationId> byCase) {
        List<Named> first = new ArrayList<>();
        for (Map.Entry<CaseStudyId, OrganizationId> one : byCase.entrySet()) {
            Named named = new Named(key(one.getValue()), one.getKey(), one.getValue());
            int at = first.size();
            while (at > 0 && isBefore(named, first.get(at - 1))) {
                at--;
            }
            if (at < NAMED) {
                first.add(at, named);
                if (first.size() > NAMED) {
                    first.remove(NAMED);
                }
            }
        }
        return first.stream()
                .map(named -> new Peer(views.body(named.body), entry(named.caseStudy), List.of()))
                .toList();
    }

    /** A peer before its page is looked up: most are not named. */
    private record Named(String key, CaseStudyId caseStudy, OrganizationId body) {}

    private boolean isBefore(Named one, Named other) {
        int order = one.key.compareTo(other.key);
        return order < 0
                || (order == 0
                        && entry(one.caseStudy).number()
                                < entry(other.caseStudy).number());
    }

    private CaseEntry entry(CaseStudyId id) {
        return views.casePages.find(id).orElseThrow();
    }

    /** Returns the sort key of a body's name, computed once for each body because peers have peers in common. */
    private String key(OrganizationId id) {
        String key = keys.get(id);
        if (key == null) {
            Linked body = views.body(id);
            key = Folding.of(body.text()) + '\u0000' + body.text() + '\u0000' + body.href();
            keys.put(id, key);
        }
        return key;
    }

    /**
     * Returns what others do in the region of a country, whatever kind of bodies they are: first those in a country that
     * shares another group with it, then the furthest.
     *
     * @param country the country that asks
     * @param shown the cases already shown above, which are left out
     */
    public List<Row> around(Code country, Set<CaseEntry> shown) {
        Optional<Regions.Region> region =
                regions.of(country).filter(found -> found.code().isPresent());
        List<Row> rows = new ArrayList<>();
        Set<Code> own = groups(country);
        BitSet left = new BitSet();
        shown.forEach(entry -> left.set(entry.number()));
        views.figures.index().inCountry(country).forEach(entry -> left.set(entry.number()));
        BitSet sharing = new BitSet();
        own.forEach(group -> sharing.or(casesOf.get().getOrDefault(group, new BitSet())));
        region.map(regions::byGroup).orElse(Map.of()).forEach((group, entries) -> {
            List<Peer> peers = new ArrayList<>();
            List<Peer> others = new ArrayList<>();
            int all = 0;
            for (CaseEntry entry : entries) {
                if (!left.get(entry.number())) {
                    all++;
                    if (peers.size() < NAMED) {
                        List<Peer> like = sharing.get(entry.number()) ? peers : others;
                        if (like.size() < NAMED) {
                            OrganizationId body = entry.caseStudy().adopters().get(0);
                            like.add(new Peer(views.body(body), entry, shared(own, entry)));
                        }
                    }
                }
            }
            peers.addAll(others.subList(0, Math.min(NAMED - peers.size(), others.size())));
            if (all > 0) {
                rows.add(new Row(views.technology(group), Optional.empty(), List.copyOf(peers), all - peers.size()));
            }
        });
        return List.copyOf(rows);
    }

    /** Returns the numbers of the cases with a country in each group. */
    private Map<Code, BitSet> casesOf() {
        Map<Code, BitSet> cases = new HashMap<>();
        for (Code country : views.figures.index().countries()) {
            for (Code group : groupsOf.computeIfAbsent(country, this::groups)) {
                BitSet numbers = cases.computeIfAbsent(group, one -> new BitSet());
                views.figures.index().inCountry(country).forEach(entry -> numbers.set(entry.number()));
            }
        }
        return cases;
    }

    /** Returns the groups that distinguish a country from others: neither regions nor groups to which nearly all belong. */
    private Set<Code> groups(Code country) {
        Countries countries = views.figures.catalogue().countries();
        Set<Code> groups = new LinkedHashSet<>();
        countries.country(country).map(CodeList.Entry::memberships).orElse(List.of()).stream()
                .map(CodeList.Membership::group)
                .filter(group -> !group.equals(Countries.WCO) && !group.equals(Countries.WTO))
                .filter(group -> countries.isMember(country, group, views.figures.day()))
                .forEach(groups::add);
        countries.wcoRegion(country, views.figures.day()).ifPresent(groups::remove);
        return groups;
    }

    private List<LocalizedText> shared(Set<Code> own, CaseEntry entry) {
        return entry.countries().stream()
                .flatMap(country -> groupsOf.computeIfAbsent(country, this::groups).stream())
                .filter(own::contains)
                .distinct()
                .map(group -> views.names.code("country-groups", group))
                .toList();
    }
}
