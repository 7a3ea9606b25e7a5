package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionModel;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.structure.StageBounds;
import org.waystage.analysis.structure.Staleness;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.TechnologyId;

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
    private final Once<StageBounds.Row> bounds;
    private final Once<Map<CaseStudyId, Staleness.Entry>> counted;
    private final Once<List<Optional<EvidenceAge>>> ageOfEntry;
    private final Map<Integer, Staleness> after = new ConcurrentHashMap<>();

    AnalysisFigures(Catalogue catalogue, LocalDate day) {
        this.catalogue = catalogue;
        this.day = day;
        this.staleness = new Once<>(() -> Staleness.of(catalogue, day, 0));
        this.ages = new Once<>(() -> EvidenceAges.of(this::after));
        this.bounds =
                new Once<>(() -> StageBounds.Row.of(after(EvidenceAge.SILENT).cases()));
        this.counted = new Once<>(() -> countedAt(staleness.get()));
        this.ageOfEntry = new Once<>(this::agesOfEntries);
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
        return fits.computeIfAbsent(technology, id -> DiffusionFit.of(uptake(id).series(), DiffusionModel.BASS));
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

    public EvidenceAges ages() {
        return ages.get();
    }

    /** Returns bounds on the numbers of cases if those not seen for five years, or without a date, may be elsewhere. */
    public StageBounds.Row bounds() {
        return bounds.get();
    }

    /** Returns the age of the evidence of a case; empty if it does not count, or if there is no day to count from. */
    public Optional<EvidenceAge> age(CaseEntry entry) {
        return ageOfEntry.get().get(entry.number());
    }

    /** Returns the ages in the order of the cases of the catalogue, which is that of the entries. */
    private List<Optional<EvidenceAge>> agesOfEntries() {
        List<CaseStudy> cases = catalogue.caseStudies();
        if (catalogue.issued().isEmpty()) {
            return Collections.nCopies(cases.size(), Optional.empty());
        }
        Map<CaseStudyId, Optional<EvidenceAge>> found = new HashMap<>();
        List<Staleness.Entry> one = after(1).cases();
        List<Staleness.Entry> three = after(EvidenceAge.PRESENT).cases();
        List<Staleness.Entry> five = after(EvidenceAge.SILENT).cases();
        for (int i = 0; i < five.size(); i++) {
            Staleness.Entry entry = five.get(i);
            Optional<EvidenceAge> age = switch (entry.age()) {
                case RECENT ->
                    Optional.of(
                            one.get(i).age() == Staleness.Age.RECENT
                                    ? EvidenceAge.ONE
                                    : three.get(i).age() == Staleness.Age.RECENT
                                            ? EvidenceAge.THREE
                                            : EvidenceAge.FIVE);
                case OLD -> Optional.of(EvidenceAge.OLDER);
                case UNDATED -> Optional.of(EvidenceAge.UNDATED);
                case ENDED -> Optional.of(EvidenceAge.ENDED);
                case NOT_YET -> Optional.empty();
            };
            found.put(entry.id(), age);
        }
        List<Optional<EvidenceAge>> ages = new ArrayList<>(cases.size());
        for (CaseStudy caseStudy : cases) {
            ages.add(found.getOrDefault(caseStudy.id(), Optional.empty()));
        }
        return ages;
    }

    /** Returns which evidence is old after a number of years; the order of its cases does not depend on that number. */
    private Staleness after(int years) {
        return after.computeIfAbsent(years, staleness.get()::after);
    }
}
