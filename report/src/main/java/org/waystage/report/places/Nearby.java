package org.waystage.report.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.waystage.analysis.structure.Gaps;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Countries;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.views.Views;
import org.waystage.report.words.Folding;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/** Who is further: the peers of a body, and whom a country may ask in its region. */
public final class Nearby {
    /** The number of cases that a row names; the page of the technology has the others. */
    private static final int NAMED = 4;

    private final Views views;
    private final Regions regions;
    private final Map<Linked, String> keys = new ConcurrentHashMap<>();
    private final Map<Code, Set<Code>> groupsOf = new ConcurrentHashMap<>();

    /**
     * A technology and cases that go further with it.
     *
     * @param technology the technology
     * @param own the stage of the body that asks; empty if nobody asks
     * @param peers the cases named
     * @param others the number of other bodies, which are not named here
     */
    public record Row(Linked technology, Optional<String> own, List<Peer> peers, long others) {}

    /**
     * A body and the case that shows how far it is.
     *
     * @param body the body
     * @param entry the case
     * @param shared the groups that a country of the case shares with the one that asks, beside the region
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

    /** Returns what peers of a body have and it has not; empty if the catalogue does not tell who its peers are. */
    public Optional<Section> of(OrganizationId id) {
        Optional<Organization> body = views.figures.catalogue().organization(id);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        boolean region = body.get()
                .country()
                .flatMap(country -> views.figures.catalogue().countries().wcoRegion(country, views.figures.day()))
                .isPresent();
        boolean kind = body.get().kind().isPresent();
        if (!region) {
            return Optional.empty();
        }
        Gaps gaps = views.figures.statistics().gaps(id, kind ? Gaps.PeerRule.REGION_AND_KIND : Gaps.PeerRule.REGION);
        return gaps.peers().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section(views.body(id), gaps.rule(), gaps.peers().size(), rows(gaps)));
    }

    /**
     * Returns a row for each technology: those in which the body has a stage of its own first, then in the order of the
     * taxonomy. A technology whose cases are those of a broader one has no row: it would say the same again.
     */
    private List<Row> rows(Gaps gaps) {
        Map<TechnologyId, Set<CaseStudyId>> shown = new HashMap<>();
        Map<TechnologyId, Gaps.Gap> byTechnology = new LinkedHashMap<>();
        gaps.gaps().forEach(gap -> byTechnology.put(gap.technology(), gap));
        List<Row> begun = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (TechnologyId technology : inOrder(byTechnology.keySet())) {
            Gaps.Gap gap = Objects.requireNonNull(byTechnology.get(technology));
            Set<CaseStudyId> cases = new HashSet<>();
            gap.further().forEach(peer -> cases.add(peer.caseStudy()));
            boolean again = views.figures.catalogue().withBroader(technology).stream()
                    .skip(1)
                    .anyMatch(broader -> shown.getOrDefault(broader, Set.of()).containsAll(cases));
            shown.put(technology, cases);
            if (!again) {
                List<Peer> peers = peers(gap);
                (gap.own().equals(StageAnswer.NOT_YET) ? rows : begun)
                        .add(new Row(
                                views.technology(technology),
                                Optional.of(views.phrases.stage(gap.own())),
                                peers.subList(0, Math.min(NAMED, peers.size())),
                                Math.max(0, peers.size() - NAMED)));
            }
        }
        begun.addAll(rows);
        return List.copyOf(begun);
    }

    /** Returns technologies group by group, each followed by what is below it. */
    private List<TechnologyId> inOrder(Set<TechnologyId> technologies) {
        List<TechnologyId> groups = views.figures.groups();
        Map<TechnologyId, String> keys = new HashMap<>();
        for (TechnologyId technology : technologies) {
            List<TechnologyId> chain = views.figures.catalogue().withBroader(technology);
            StringBuilder key = new StringBuilder();
            for (int i = chain.size() - 1; i >= 0; i--) {
                key.append(Folding.of(views.names.technology(chain.get(i)).text()))
                        .append('\u0000');
            }
            int group = groups.indexOf(chain.get(chain.size() - 1));
            keys.put(technology, String.format(Locale.ROOT, "%08d", group < 0 ? groups.size() : group) + key);
        }
        return technologies.stream()
                .sorted(Comparator.comparing((TechnologyId technology) -> keys.getOrDefault(technology, ""))
                        .thenComparing(TechnologyId::value))
                .toList();
    }

    /** Returns the peers by name, one for each case: a body and its part may have the same. */
    private List<Peer> peers(Gaps.Gap gap) {
        Map<CaseStudyId, Peer> byCase = new LinkedHashMap<>();
        for (Gaps.Peer peer : gap.further()) {
            views.casePages.find(peer.caseStudy()).ifPresent(entry -> {
                boolean adopts = entry.caseStudy().adopters().contains(peer.id());
                if (adopts || !byCase.containsKey(peer.caseStudy())) {
                    byCase.put(peer.caseStudy(), new Peer(views.body(peer.id()), entry, List.of()));
                }
            });
        }
        return byCase.values().stream()
                .sorted(Comparator.comparing((Peer peer) -> key(peer.body)).thenComparing(peer -> peer.entry.number()))
                .toList();
    }

    /** Returns what orders a body by its name, made once for each since peers share peers. */
    private String key(Linked body) {
        return keys.computeIfAbsent(
                body, one -> Folding.of(one.text()) + '\u0000' + one.text() + '\u0000' + one.href());
    }

    /**
     * Returns what others do in the region of a country, whatever kind of bodies they are: first those in a country that
     * shares another group with it, then the furthest.
     *
     * @param country the country that asks
     * @param shown the cases that stand above and are left out
     */
    public List<Row> around(Code country, Set<CaseEntry> shown) {
        Optional<Regions.Region> region =
                regions.of(country).filter(found -> found.code().isPresent());
        List<Row> rows = new ArrayList<>();
        Set<Code> own = groups(country);
        region.map(regions::byGroup).orElse(Map.of()).forEach((group, entries) -> {
            List<Peer> peers = new ArrayList<>();
            List<Peer> others = new ArrayList<>();
            int all = 0;
            for (CaseEntry entry : entries) {
                if (!entry.countries().contains(country) && !shown.contains(entry)) {
                    all++;
                    if (peers.size() < NAMED) {
                        List<LocalizedText> shared = shared(own, entry);
                        List<Peer> like = shared.isEmpty() ? others : peers;
                        if (like.size() < NAMED) {
                            OrganizationId body = entry.caseStudy().adopters().get(0);
                            like.add(new Peer(views.body(body), entry, shared));
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

    /** Returns the groups that tell a country from others: neither regions nor those that nearly all belong to. */
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
