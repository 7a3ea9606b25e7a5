package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.pooling.PooledPhase;
import org.waystage.analysis.sensitivity.StaleBounds;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.structure.GapFinder;
import org.waystage.analysis.structure.Gaps;
import org.waystage.analysis.structure.Staleness;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.stage.Phase;

/** Results of the analysis, each computed when first requested and shared by all languages. */
public final class AnalysisFigures {
    /** A dimension to pair, and the unit in which pairs occur. */
    private record Pairing(Dimension by, CoOccurrence.Unit unit) {}

    private final Catalogue catalogue;
    private final LocalDate day;
    private final Map<Dimension, StageMatrix> matrices = new ConcurrentHashMap<>();
    private final Map<Frequencies.Kind, Frequencies> frequencies = new ConcurrentHashMap<>();
    private final Map<Pairing, CoOccurrence> pairs = new ConcurrentHashMap<>();
    private final Map<TechnologyId, TechnologyUptake> uptakes = new ConcurrentHashMap<>();
    private final Map<TechnologyId, DiffusionFit> fits = new ConcurrentHashMap<>();
    private final Once<Staleness> staleness;
    private final Once<EvidenceAges> ages;
    private final Once<StaleBounds> bounds;
    private final Once<GapFinder> gaps;
    private final Once<PooledPhase> pooledRegions;
    private final Once<PooledTechnologies> pooledTechnologies;
    private final Once<Map<CaseStudyId, Staleness.Entry>> counted;
    private final Once<Map<CaseStudyId, EvidenceAge>> ageOfCase;

    AnalysisFigures(Catalogue catalogue, LocalDate day, Optional<ConceptCollection> collection) {
        this.catalogue = catalogue;
        this.day = day;
        this.staleness = new Once<>(() -> Staleness.of(catalogue, day, 0));
        this.ages = new Once<>(() -> EvidenceAges.of(staleness.get()));
        this.bounds = new Once<>(
                () -> StaleBounds.of(staleness.get().after(EvidenceAge.SILENT).cases()));
        this.gaps = new Once<>(() -> new GapFinder(catalogue, day, Natures.USE));
        this.pooledRegions = new Once<>(() -> PooledPhase.of(matrix(Dimension.REGION), Phase.OPERATION));
        this.pooledTechnologies = new Once<>(() -> PooledTechnologies.of(catalogue, collection, this::uptake));
        this.counted = new Once<>(() -> countedAt(staleness.get()));
        this.ageOfCase = new Once<>(() -> catalogue.issued().isEmpty() ? Map.of() : agesOfCases(staleness.get()));
    }

    StageMatrix matrix(Dimension dimension) {
        return matrices.computeIfAbsent(dimension, by -> StageMatrix.of(catalogue, by, day));
    }

    /** Returns how often cases make each statement of a kind, by group of technologies. */
    public Frequencies frequencies(Frequencies.Kind of) {
        return frequencies.computeIfAbsent(of, kind -> Frequencies.of(catalogue, kind, Dimension.GROUP, day));
    }

    public CoOccurrence pairs(Dimension by, CoOccurrence.Unit unit) {
        return pairs.computeIfAbsent(
                new Pairing(by, unit), pairing -> CoOccurrence.of(catalogue, pairing.by, pairing.unit));
    }

    /** Returns when organizations first reached operation with a technology or a narrower one. */
    public TechnologyUptake uptake(TechnologyId technology) {
        return uptakes.computeIfAbsent(technology, id -> TechnologyUptake.of(catalogue, id));
    }

    /** Returns the Bass model fitted to the uptake of a technology. */
    public DiffusionFit fit(TechnologyId technology) {
        return fits.computeIfAbsent(technology, id -> DiffusionFit.of(uptake(id)));
    }

    /** Returns the share of each region in operation, raw and drawn to the whole. */
    public PooledPhase pooledRegions() {
        return pooledRegions.get();
    }

    /** Returns the diffusion of several technologies, fitted together. */
    public PooledTechnologies pooledTechnologies() {
        return pooledTechnologies.get();
    }

    /** Returns the recorded stage at which a case is counted; empty if it does not count. */
    Optional<Staleness.Entry> counted(CaseStudyId id) {
        return Optional.ofNullable(counted.get().get(id));
    }

    private static Map<CaseStudyId, Staleness.Entry> countedAt(Staleness staleness) {
        Map<CaseStudyId, Staleness.Entry> entries = new HashMap<>();
        staleness.cases().forEach(entry -> entries.putIfAbsent(entry.id(), entry));
        return entries;
    }

    /** Returns what peers of a body have; the cases are read once, and the answers are not kept. */
    public Gaps gaps(OrganizationId body, Gaps.PeerRule rule) {
        return gaps.get().gaps(body, rule);
    }

    public EvidenceAges ages() {
        return ages.get();
    }

    /** Returns how many cases stand where if those not seen for five years, or without a date, may have ended. */
    public StaleBounds bounds() {
        return bounds.get();
    }

    /** Returns the age of the evidence of a case; empty if it does not count, or if there is no day to count from. */
    public Optional<EvidenceAge> age(CaseStudyId id) {
        return Optional.ofNullable(ageOfCase.get().get(id));
    }

    private static Map<CaseStudyId, EvidenceAge> agesOfCases(Staleness staleness) {
        Map<CaseStudyId, EvidenceAge> found = new HashMap<>();
        staleness.after(EvidenceAge.SILENT).cases().forEach(entry -> {
            switch (entry.age()) {
                case RECENT -> found.put(entry.id(), EvidenceAge.FIVE);
                case OLD -> found.put(entry.id(), EvidenceAge.OLDER);
                case UNDATED -> found.put(entry.id(), EvidenceAge.UNDATED);
                case ENDED -> found.put(entry.id(), EvidenceAge.ENDED);
                case NOT_YET -> {}
            }
        });
        for (EvidenceAge within : List.of(EvidenceAge.THREE, EvidenceAge.ONE)) {
            staleness.after(within == EvidenceAge.ONE ? 1 : 3).cases().stream()
                    .filter(entry -> entry.age() == Staleness.Age.RECENT)
                    .forEach(entry -> found.put(entry.id(), within));
        }
        return found;
    }
}
