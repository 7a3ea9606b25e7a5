package org.waystage.analysis.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
        Standing standing = new Standing(state, caseStudy.id());
        Set<OrganizationId> adopters = new HashSet<>();
        caseStudy.adopters().forEach(adopter -> adopters.addAll(withWhatItIsPartOf(adopter)));
        Set<TechnologyId> technologies = new HashSet<>();
        caseStudy.technologies().forEach(technology -> technologies.addAll(catalogue.withBroader(technology)));
        for (TechnologyId technology : technologies) {
            Map<OrganizationId, Standing> standings = byTechnology.computeIfAbsent(technology, id -> new HashMap<>());
            adopters.forEach(adopter -> standings.merge(adopter, standing, Standing::further));
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
        Optional<Code> region = region(body);
        List<OrganizationId> peers = new ArrayList<>();
        List<OrganizationId> unplaced = new ArrayList<>();
        Set<OrganizationId> above = withWhatItIsPartOf(id);
        for (Organization other : catalogue.organizations()) {
            if (!isOther(other, body, region, rule)
                    && !above.contains(other.id())
                    && !withWhatItIsPartOf(other.id()).contains(id)) {
                (isPlaced(other, rule) ? peers : unplaced).add(other.id());
            }
        }
        peers.sort(BY_ID);
        unplaced.sort(BY_ID);
        return new Gaps(id, rule, asOf, peers, unplaced, gaps(id, peers), cases.selection());
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

    /** Returns whether an organization is known not to be a peer of a body in a region. */
    private boolean isOther(Organization other, Organization body, Optional<Code> region, Gaps.PeerRule rule) {
        if (rule.byKind && other.kind().isPresent() && !other.kind().equals(body.kind())) {
            return true;
        }
        Optional<Code> theirs = rule.byRegion ? region(other) : Optional.empty();
        return theirs.isPresent() && !theirs.equals(region);
    }

    private Optional<Code> region(Organization organization) {
        return organization.country().flatMap(country -> regions.getOrDefault(country, Optional.empty()));
    }

    /** Returns an organization, followed by all organizations of which it is a part. */
    private Set<OrganizationId> withWhatItIsPartOf(OrganizationId id) {
        Set<OrganizationId> chain = new HashSet<>();
        Optional<OrganizationId> next = Optional.of(id);
        while (next.isPresent() && chain.add(next.get())) {
            next = catalogue.organization(next.get()).flatMap(Organization::partOf);
        }
        return chain;
    }

    private List<Gaps.Gap> gaps(OrganizationId body, List<OrganizationId> peers) {
        Set<OrganizationId> asked = new LinkedHashSet<>(peers);
        List<Gaps.Gap> gaps = new ArrayList<>();
        byTechnology.forEach((technology, standings) ->
                gap(technology, body, asked, standings).ifPresent(gaps::add));
        return gaps;
    }

    private static Optional<Gaps.Gap> gap(
            TechnologyId technology,
            OrganizationId body,
            Set<OrganizationId> peers,
            Map<OrganizationId, Standing> standings) {
        Optional<Standing> own = Optional.ofNullable(standings.get(body));
        int ownRung = own.map(Standing::rung).orElse(0);
        List<Gaps.Peer> further = new ArrayList<>();
        long recorded = 0;
        for (OrganizationId id : peers) {
            Standing standing = standings.get(id);
            if (standing != null) {
                recorded++;
                if (standing.rung() > ownRung) {
                    further.add(new Gaps.Peer(
                            id,
                            standing.state().answer(),
                            standing.caseStudy(),
                            standing.state().evidence()));
                }
            }
        }
        return further.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gaps.Gap(
                        technology,
                        own.map(standing -> standing.state().answer()).orElse(StageAnswer.NOT_YET),
                        recorded,
                        further));
    }

    /** The stage of a case. */
    private record Standing(EvidencedStage state, CaseStudyId caseStudy) {
        /**
         * Returns the number of stages reached now on the way to operation of any extent; 0 for a stage off that way.
         */
        int rung() {
            AdoptionStage.Listed stage = state.stage().orElse(null) instanceof AdoptionStage.Listed listed
                    ? listed
                    : AdoptionStage.Listed.UNKNOWN;
            boolean stands = stage.phase()
                    .filter(phase -> phase == Phase.PREPARATION || phase == Phase.TRIAL || phase == Phase.OPERATION)
                    .isPresent();
            return stands ? Math.min(stage.ordinal(), AdoptionStage.Listed.DEPLOYED_LIMITED.ordinal()) : 0;
        }

        Standing further(Standing other) {
            if (rung() != other.rung()) {
                return rung() > other.rung() ? this : other;
            }
            return caseStudy.value().compareTo(other.caseStudy.value()) <= 0 ? this : other;
        }
    }
}
