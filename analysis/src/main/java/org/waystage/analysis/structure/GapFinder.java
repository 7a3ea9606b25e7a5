package org.waystage.analysis.structure;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.analysis.internal.Lineage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Code;

/**
 * Finds the {@link Gaps} of any number of bodies of a catalogue. It reads the cases once; the gaps of a body then take
 * time proportional to the number of organizations and of their stages.
 */
public final class GapFinder {
    private static final Comparator<OrganizationId> BY_ID = Comparator.comparing(OrganizationId::value);

    private final Catalogue catalogue;
    private final LocalDate asOf;
    private final CountedCases cases;
    private final SortedMap<TechnologyId, Map<OrganizationId, Standing>> byTechnology =
            new TreeMap<>(Comparator.comparing(TechnologyId::value));
    private final Map<Code, Optional<Code>> regions = new HashMap<>();
    /** The direct parts of organizations. */
    private final Map<OrganizationId, List<OrganizationId>> parts = new HashMap<>();

    private final Map<Place, Neighbours> neighbours = new ConcurrentHashMap<>();

    /** The properties of a body that a rule compares. */
    private record Place(Gaps.PeerRule rule, Optional<Code> region, Optional<OrganizationKind> kind) {}

    /**
     * The organizations in one place, in the order of their ids.
     *
     * @param times the number of times that each peer occurs in the catalogue
     * @param standings the peers that have a stage with a technology
     */
    private record Neighbours(
            List<OrganizationId> peers,
            List<OrganizationId> unplaced,
            Map<OrganizationId, Integer> times,
            SortedMap<TechnologyId, Adopters> standings) {}

    /** A peer with the number of stages that it has reached. */
    private record Adopter(Gaps.Peer peer, int rung) {}

    /** The peers in one place that have a stage with a technology. */
    private static final class Adopters {
        private final List<Adopter> all = new ArrayList<>();
        private final Map<Integer, List<Gaps.Peer>> further = new ConcurrentHashMap<>();

        /** Returns those that have reached more stages, in one list for most bodies of the place. */
        List<Gaps.Peer> further(int rung) {
            return further.computeIfAbsent(rung, this::beyond);
        }

        private List<Gaps.Peer> beyond(int rung) {
            List<Gaps.Peer> beyond = new ArrayList<>();
            for (Adopter adopter : all) {
                if (adopter.rung() > rung) {
                    beyond.add(adopter.peer());
                }
            }
            return List.copyOf(beyond);
        }
    }

    /**
     * Reads the cases of a catalogue.
     *
     * @param catalogue the catalogue with the organizations and cases
     * @param asOf the day as of which stages are taken
     * @param natures the natures of the cases to count
     */
    public GapFinder(Catalogue catalogue, LocalDate asOf, Natures natures) {
        this.catalogue = catalogue;
        this.asOf = asOf;
        this.cases = CountedCases.of(catalogue, natures, asOf);
        for (Organization organization : catalogue.organizations()) {
            partOf(organization.id())
                    .ifPresent(above -> parts.computeIfAbsent(above, id -> new ArrayList<>())
                            .add(organization.id()));
        }
        cases.all().forEach(this::add);
        for (Organization organization : catalogue.organizations()) {
            organization
                    .country()
                    .ifPresent(country -> regions.computeIfAbsent(
                            country, code -> catalogue.countries().wcoRegion(code, asOf)));
        }
    }

    private void add(Lineage<CaseStudy> lineage) {
        CaseStudy caseStudy = lineage.own();
        EvidencedStage state = Lineage.recorded(lineage, catalogue::history, asOf);
        if (state.answer().kind() == StageAnswer.Kind.NOT_YET) {
            return;
        }
        Standing standing = Standing.of(state, caseStudy.id());
        Set<OrganizationId> adopters = new HashSet<>();
        for (OrganizationId adopter : caseStudy.adopters()) {
            addWithWhatItIsPartOf(adopter, adopters);
        }
        Set<TechnologyId> technologies = new HashSet<>();
        for (TechnologyId technology : caseStudy.technologies()) {
            technologies.addAll(catalogue.withBroader(technology));
        }
        for (TechnologyId technology : technologies) {
            Map<OrganizationId, Standing> standings = byTechnology.computeIfAbsent(technology, id -> new HashMap<>());
            for (OrganizationId adopter : adopters) {
                standings.merge(adopter, standing, Standing::further);
            }
        }
    }

    /**
     * Finds the gaps of a body.
     *
     * @param id the body that asks
     * @param rule the rule that defines its peers
     * @return the gaps; there are none if the body has no peers or none is further
     * @throws IllegalArgumentException if the catalogue does not contain the organization
     * @throws RefusedException if the catalogue does not state for the body itself what the rule compares
     */
    public Gaps gaps(OrganizationId id, Gaps.PeerRule rule) {
        Organization body = catalogue
                .organization(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("the catalogue has no organization '" + id.value() + "'"));
        refuseIfUnplaced(body, rule);
        Place place = new Place(
                rule, rule.byRegion ? region(body) : Optional.empty(), rule.byKind ? body.kind() : Optional.empty());
        Neighbours near = neighbours.computeIfAbsent(place, this::neighbours);
        Set<OrganizationId> related = withParts(id);
        related.remove(id); // or what it is part of would be passed over
        addWithWhatItIsPartOf(id, related);
        return new Gaps(
                id,
                rule,
                asOf,
                without(related, near.peers()),
                without(related, near.unplaced()),
                gaps(id, related, near),
                cases.selection());
    }

    /** Returns a list in the order of ids without the few that are related to a body. */
    private static List<OrganizationId> without(Set<OrganizationId> related, List<OrganizationId> all) {
        List<OrganizationId> rest = all;
        for (OrganizationId id : related) {
            for (int at = search(rest, id); at >= 0; at = search(rest, id)) {
                rest = rest == all ? new ArrayList<>(all) : rest;
                rest.remove(at);
            }
        }
        return rest;
    }

    private static int search(List<OrganizationId> ids, OrganizationId id) {
        return Collections.binarySearch(ids, id, BY_ID);
    }

    private Neighbours neighbours(Place place) {
        List<OrganizationId> peers = new ArrayList<>();
        List<OrganizationId> unplaced = new ArrayList<>();
        for (Organization other : catalogue.organizations()) {
            if (!isOther(other, place)) {
                (isPlaced(other, place.rule()) ? peers : unplaced).add(other.id());
            }
        }
        peers.sort(BY_ID);
        unplaced.sort(BY_ID);
        Map<OrganizationId, Integer> times = new HashMap<>();
        peers.forEach(peer -> times.merge(peer, 1, Integer::sum));
        SortedMap<TechnologyId, Adopters> found = new TreeMap<>(Comparator.comparing(TechnologyId::value));
        byTechnology.forEach((technology, standings) -> {
            Adopters here = new Adopters();
            for (OrganizationId peer : peers) {
                Standing standing = standings.get(peer);
                if (standing != null) {
                    here.all.add(new Adopter(standing.of(peer), standing.rung()));
                }
            }
            found.put(technology, here);
        });
        return new Neighbours(List.copyOf(peers), List.copyOf(unplaced), times, found);
    }

    private void refuseIfUnplaced(Organization body, Gaps.PeerRule rule) {
        boolean placedByRegion = region(body).isPresent();
        boolean placedByKind = body.kind().isPresent();
        List<RefusedException.Obstacle> obstacles = new ArrayList<>();
        if (rule.byRegion && !placedByRegion) {
            obstacles.add(new RefusedException.Obstacle(RefusedException.Reason.REGION_NOT_STATED));
        }
        if (rule.byKind && !placedByKind) {
            obstacles.add(new RefusedException.Obstacle(RefusedException.Reason.KIND_NOT_STATED));
        }
        if (!obstacles.isEmpty()) {
            List<RefusedException.Offer> offers = new ArrayList<>();
            if (rule.byRegion && placedByRegion) {
                offers.add(RefusedException.Offer.SAME_REGION);
            }
            if (rule.byKind && placedByKind) {
                offers.add(RefusedException.Offer.SAME_KIND);
            }
            throw new RefusedException("'" + body.id().value() + "' on " + asOf, obstacles, offers);
        }
    }

    /** Returns whether everything that the rule compares is known of an organization. */
    private boolean isPlaced(Organization organization, Gaps.PeerRule rule) {
        return (!rule.byRegion || region(organization).isPresent())
                && (!rule.byKind || organization.kind().isPresent());
    }

    /** Returns whether an organization is known not to be in a place. */
    private boolean isOther(Organization other, Place place) {
        if (place.rule().byKind && other.kind().isPresent() && !other.kind().equals(place.kind())) {
            return true;
        }
        Optional<Code> theirs = place.rule().byRegion ? region(other) : Optional.empty();
        return theirs.isPresent() && !theirs.equals(place.region());
    }

    private Optional<Code> region(Organization organization) {
        return organization.country().flatMap(country -> regions.getOrDefault(country, Optional.empty()));
    }

    private Optional<OrganizationId> partOf(OrganizationId id) {
        return catalogue.organization(id).flatMap(Organization::partOf);
    }

    /** Adds an organization and all those of which it is a part, up to one that is there. */
    private void addWithWhatItIsPartOf(OrganizationId id, Set<OrganizationId> all) {
        Optional<OrganizationId> next = Optional.of(id);
        while (next.isPresent() && all.add(next.get())) {
            next = partOf(next.get());
        }
    }

    /** Returns an organization with all its parts. */
    private Set<OrganizationId> withParts(OrganizationId id) {
        Set<OrganizationId> all = new HashSet<>(Set.of(id));
        Deque<OrganizationId> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            for (OrganizationId part : parts.getOrDefault(open.removeFirst(), List.of())) {
                if (all.add(part)) {
                    open.addLast(part);
                }
            }
        }
        return all;
    }

    private List<Gaps.Gap> gaps(OrganizationId body, Set<OrganizationId> related, Neighbours near) {
        List<Gaps.Gap> gaps = new ArrayList<>();
        near.standings().forEach((technology, peers) -> {
            Map<OrganizationId, Standing> standings = byTechnology.getOrDefault(technology, Map.of());
            Standing own = standings.get(body);
            int rung = own == null ? 0 : own.rung();
            List<Gaps.Peer> further = peers.further(rung);
            long recorded = peers.all.size();
            boolean isRelatedFurther = false;
            for (OrganizationId one : related) {
                Standing standing = standings.get(one);
                if (standing == null) {
                    continue;
                }
                int times = near.times().getOrDefault(one, 0);
                recorded -= times;
                isRelatedFurther |= times > 0 && standing.rung() > rung;
            }
            if (isRelatedFurther) {
                further = further.stream()
                        .filter(peer -> !related.contains(peer.id()))
                        .toList();
            }
            if (!further.isEmpty()) {
                StageAnswer answer =
                        own == null ? StageAnswer.NOT_YET : own.state().answer();
                gaps.add(new Gaps.Gap(technology, answer, recorded, further));
            }
        });
        return gaps;
    }

    /**
     * The stage of a case.
     *
     * @param rung the number of stages reached now on the way to operation of any extent; 0 for a stage off that way
     */
    private record Standing(EvidencedStage state, CaseStudyId caseStudy, int rung) {
        static Standing of(EvidencedStage state, CaseStudyId caseStudy) {
            return new Standing(state, caseStudy, rung(state));
        }

        private static int rung(EvidencedStage state) {
            AdoptionStage.Listed stage = state.stage().orElse(null) instanceof AdoptionStage.Listed listed
                    ? listed
                    : AdoptionStage.Listed.UNKNOWN;
            boolean stands = stage.phase()
                    .filter(phase -> phase == Phase.PREPARATION || phase == Phase.TRIAL || phase == Phase.OPERATION)
                    .isPresent();
            return stands ? Math.min(stage.ordinal(), AdoptionStage.Listed.DEPLOYED_LIMITED.ordinal()) : 0;
        }

        Gaps.Peer of(OrganizationId id) {
            return new Gaps.Peer(id, state.answer(), caseStudy, state.evidence());
        }

        Standing further(Standing other) {
            if (rung() != other.rung()) {
                return rung() > other.rung() ? this : other;
            }
            return caseStudy.value().compareTo(other.caseStudy.value()) <= 0 ? this : other;
        }
    }
}
