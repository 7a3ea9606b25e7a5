package org.waystage.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionModel;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.SchemeOccupation;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.Completeness;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.structure.Gaps;
import org.waystage.analysis.structure.PairSignificance;
import org.waystage.analysis.structure.StageBounds;
import org.waystage.analysis.structure.Staleness;
import org.waystage.analysis.survival.LogRankTest;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.Subjects;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.analysis.tables.StageSeriesBuilder;
import org.waystage.analysis.trend.Comparability;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.decision.Decisions;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.CaseBiography;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.difference.Difference;
import org.waystage.history.merge.Merge;
import org.waystage.history.merge.MergeOptions;
import org.waystage.history.merge.outcome.Policy;

/** A result of each kind, of any catalogue with an issue date. */
final class Samples {
    private final Catalogue catalogue;
    private final LocalDate day;
    private final Map<String, Result> results = new LinkedHashMap<>();

    private Samples(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.day = catalogue.issued().orElseThrow().latest();
    }

    /** Returns the results by name, in order; those of a body or a case only where there is one. */
    static Map<String, Result> of(Catalogue catalogue) {
        Samples samples = new Samples(catalogue);
        samples.tables();
        samples.shares();
        samples.trends();
        samples.editions();
        samples.structure();
        samples.times();
        samples.diffusion();
        samples.others();
        return samples.results;
    }

    private <F> void add(String name, CatalogueStatistic<F> statistic, F found, Map<String, String> choices) {
        add(name, statistic.result(found, statistic.choose(choices)));
    }

    /** Adds the statistics of which no sample is chosen by hand. */
    private void others() {
        List<String> there = results.values().stream().map(Result::shape).toList();
        for (Statistic statistic : Statistics.all()) {
            if (statistic instanceof CatalogueStatistic<?> other
                    && !there.contains(other.shapes().get(0))
                    && other.options().stream().noneMatch(StatisticOption::isRequired)) {
                add(other.name(), other.resultOf(catalogue, other.choose(Map.of())));
            }
        }
    }

    private void add(String name, Result result) {
        results.put(name, result.named(KeyNames.of(catalogue, "fr")));
    }

    private void tables() {
        StageMatrix matrix = StageMatrix.of(catalogue, Dimension.TECHNOLOGY);
        add("stages", Result.of(matrix));
        add("stages-adopters", Result.of(matrix, List.of("gamma", "=delta")));
        add(
                "stages-bounds",
                Result.of(
                        matrix,
                        StageBounds.of(
                                catalogue,
                                Optional.of(Dimension.TECHNOLOGY),
                                day,
                                2,
                                matrix.selection().natures())));
        StageSeriesBuilder years = new StageSeriesBuilder(catalogue, day);
        catalogue.caseStudies().forEach(years::add);
        add("stages-year", Result.ofYears(years.build(), day, years.selection()));
        add("stages-by-year", Result.ofMatrices(StageMatrix.yearly(catalogue, Dimension.NATURE)));
        CrossLayout layout =
                CrossLayout.of(day, Dimension.GROUP, Dimension.KIND).byPhase().possible();
        add("cross-table", Result.of(CrossTable.of(catalogue, layout)));
        add("cross-table-total", Result.of(CrossTable.of(catalogue, CrossLayout.of(day))));
    }

    private void shares() {
        add("surveys", Result.ofSurveys(catalogue.surveys(), 0.95, "fr"));
    }

    private void trends() {
        Catalogue.Builder next = catalogue.toBuilder().edition("later").issued(PartialDate.of(day.plusYears(1)));
        catalogue.sequence().ifPresent(place -> next.sequence(place + 1));
        Catalogue later = next.build();
        var verdict =
                Comparability.ofEditions(EditionHistory.of(List.of(catalogue, later)), Dimension.TECHNOLOGY, Set.of());
        add("edition-trend", Result.of(verdict, Dimension.TECHNOLOGY));
        add("edition-shares", Result.of(verdict, Dimension.TECHNOLOGY, "drones", Phase.OPERATION));
        var one = Comparability.ofEditions(EditionHistory.of(List.of(catalogue)), Dimension.TECHNOLOGY, Set.of());
        add("edition-trend-refused", Result.of(one, Dimension.TECHNOLOGY));
        add("edition-shares-refused", Result.of(one, Dimension.TECHNOLOGY, "drones", Phase.OPERATION));
        var accepted = Comparability.ofEditions(
                EditionHistory.of(List.of(catalogue)), Dimension.TECHNOLOGY, Set.of(Comparability.Reason.TOO_FEW));
        add("edition-trend-accepted", Result.of(accepted, Dimension.TECHNOLOGY));
    }

    private void editions() {
        add("edition-difference-of-none", Result.of(Difference.between(catalogue, catalogue)));
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy one : catalogue.caseStudies()) {
            switch (cases.size()) {
                case 0 ->
                    cases.add(one.toBuilder().id(CaseStudyId.of("another-case")).build());
                case 1 ->
                    cases.add(one.toBuilder()
                            .title(one.title().with("fr", "=Titre"))
                            .summary(Optional.empty())
                            .confidence(Confidence.Listed.LOW)
                            .stages(List.of(
                                    StageRecord.began(
                                            AdoptionStage.Listed.DEPLOYED_FULL, PartialDate.of(day.plusDays(1))),
                                    StageRecord.builder(AdoptionStage.Listed.PLANNED, Basis.Listed.OBSERVED)
                                            .scope(ScopeId.of("port"))
                                            .build()))
                            .notes(List.of(Text.english("new")))
                            .extras(Extras.of(Map.of("x-later", new Extras.Arr(List.of(new Extras.Num("2.50"))))))
                            .build());
                default -> cases.add(one);
            }
        }
        Catalogue later = catalogue.toBuilder()
                .edition("later")
                .issued(PartialDate.of(day.plusYears(1)))
                .technologies(catalogue.technologies().stream().skip(1).toList())
                .caseStudies(cases)
                .build();
        Difference difference = Difference.between(catalogue, later);
        add("edition-difference", Result.of(difference));
        add("continuity", Result.of(Continuity.between(catalogue, later)));
        Catalogue last = catalogue.toBuilder()
                .edition("last")
                .issued(PartialDate.of(day.plusYears(2)))
                .organizations(catalogue.organizations().stream().skip(1).toList())
                .build();
        add(
                "continuity-chain",
                Result.of(
                        Continuity.of(List.of(catalogue, later, last), Decisions.none(), edition -> Optional.empty())));
        EditionHistory history = EditionHistory.of(
                List.of(catalogue, later.toBuilder().sequence(place()).build()));
        for (CaseStudy one : catalogue.caseStudies().stream().limit(2).toList()) {
            CaseBiography biography = CaseBiography.of(history, one.id());
            add("case-history-" + one.id().value(), Result.of(biography));
            add("case-history-" + one.id().value() + "-on", Result.of(biography, day.minusYears(1)));
        }
        merges(later);
    }

    private void merges(Catalogue later) {
        Catalogue other = later.toBuilder()
                .id(CatalogueId.of("other"))
                .publisher(Text.english("Another"))
                .caseStudies(later.caseStudies().stream()
                        .map(one -> one.toBuilder()
                                .nature(Nature.Listed.OFFER)
                                .stages(one.stages().stream()
                                        .map(record -> record.toBuilder()
                                                .stage(AdoptionStage.Listed.EXPLORING)
                                                .build())
                                        .toList())
                                .build())
                        .toList())
                .build();
        MergeOptions.Builder options = MergeOptions.builder(Policy.OURS)
                .id(CatalogueId.of("merged"))
                .title(Text.english("Merged"))
                .edition("merged")
                .issued(PartialDate.of(day.plusYears(1)));
        add("merge", Result.of(Merge.of(List.of(catalogue, other, catalogue), options.build())));
        add("merge-of-one", Result.of(Merge.of(List.of(catalogue), MergeOptions.of(Policy.FAIL))));
        add("merge-open", Result.of(Merge.of(List.of(catalogue, other), MergeOptions.of(Policy.FAIL))));
        List<Catalogue> alike = List.of(
                alike("one", "Port authority of Alpha", "Organisation of drone flights"),
                alike("two", "Port authority of Alfa", "Organization of drone flights"));
        add("merge-suggesting", Result.of(Merge.of(alike, options.build())));
    }

    private static Catalogue alike(String id, String body, String title) {
        OrganizationId customs = OrganizationId.of("customs");
        OrganizationId port = OrganizationId.of(id + "-port");
        return Catalogue.builder(CatalogueId.of(id), Text.english("Cases"))
                .organizations(List.of(
                        Organization.builder(customs, Text.english("Customs")).build(),
                        Organization.builder(port, Text.english(body)).build()))
                .caseStudies(List.of(CaseStudy.builder(
                                CaseStudyId.of(id),
                                Text.english(title),
                                List.of(TechnologyId.of("drones")),
                                List.of(customs))
                        .build()))
                .build();
    }

    private Optional<Long> place() {
        return catalogue.sequence().map(place -> place + 1);
    }

    private void structure() {
        Funnel funnel = Funnel.of(catalogue, Dimension.TECHNOLOGY, day);
        add("funnel", Statistics.FUNNEL, funnel, Map.of("by", "technology"));
        add("funnel-all", Statistics.FUNNEL, funnel, Map.of());
        Code rings = Code.of("rings");
        if (catalogue.crosswalks().stream().anyMatch(one -> one.scheme().equals(rings))) {
            add("funnel-scheme", Statistics.FUNNEL, Funnel.of(catalogue, Dimension.NATURE, day, rings), Map.of());
            add("transitions-scheme", Result.of(TransitionMatrix.of(catalogue, day, rings)));
            add("occupation-scheme", Result.of(SchemeOccupation.of(catalogue, rings)));
        }
        add("transitions", Result.of(TransitionMatrix.of(catalogue, StageLevel.STAGE, day)));
        StageOccupation occupation = StageOccupation.of(catalogue);
        add("occupation", Result.of(occupation, StageLevel.STAGE));
        add("occupation-phase", Result.of(occupation, StageLevel.PHASE));
        CoOccurrence pairs = CoOccurrence.of(catalogue, Dimension.TECHNOLOGY, CoOccurrence.Unit.ADOPTER);
        CoOccurrence.WithTest untested = new CoOccurrence.WithTest(pairs, Optional.empty());
        add("co-occurrence", Statistics.CO_OCCURRENCE, untested, Map.of());
        add("co-occurrence-minimum", Statistics.CO_OCCURRENCE, untested, Map.of("minimum", "2"));
        Optional<PairSignificance> test =
                PairSignificance.of(catalogue, Dimension.TECHNOLOGY, CoOccurrence.Unit.ADOPTER);
        if (test.isPresent()) {
            add("co-occurrence-tested", Statistics.CO_OCCURRENCE, new CoOccurrence.WithTest(pairs, test), Map.of());
        }
        Frequencies frequencies = Frequencies.of(catalogue, Frequencies.Kind.BENEFITS, Dimension.TECHNOLOGY, day);
        add("frequencies", Statistics.FREQUENCIES, frequencies, Map.of("by", "technology"));
        add("frequencies-all", Statistics.FREQUENCIES, frequencies, Map.of());
        Optional<Organization> body = catalogue.organizations().stream()
                .filter(one -> one.kind()
                        .filter(OrganizationKind.Listed.CUSTOMS_ADMINISTRATION::equals)
                        .isPresent())
                .findFirst();
        body.ifPresent(one -> add(
                "gaps",
                Statistics.GAPS,
                Gaps.of(catalogue, one.id(), Gaps.PeerRule.KIND, day),
                Map.of("body", one.id().value())));
        add("staleness", Statistics.STALENESS, Staleness.of(catalogue, day, 2), Map.of());
        add(
                "quality",
                Statistics.QUALITY,
                Completeness.of(catalogue, Set.of(Dimension.KIND), day, 2, Natures.ALL),
                Map.of("by", "kind"));
        add("quality-all", Statistics.QUALITY, Completeness.of(catalogue, day), Map.of());
        add("cases", Result.ofCases(catalogue, day, "fr"));
        List<CaseStudy> page = catalogue.caseStudies().stream().limit(2).toList();
        add(
                "cases-page",
                Result.ofCases(
                        catalogue, day, "en", page, catalogue.caseStudies().size(), 1, 2));
    }

    private void times() {
        TimeToStage question = TimeToStage.to(Milestone.parse("deployed"))
                .from(TimeOrigin.stage(Milestone.parse("planned")))
                .competing(List.of(Milestone.parse("abandoned")));
        // records that bound the target only are no subjects of curves
        Stream<String> bounded = question.of(catalogue).cases().stream()
                .filter(one -> one.time().isPresent()
                        && one.time().get().by().isPresent()
                        && !one.time().get().isExact())
                .map(one -> one.id().value());
        Set<String> left = Set.copyOf(bounded.toList());
        TimeToStage exact = question.withExactOriginsOnly();
        StageTimes times = of(exact, left);
        add(
                "survival",
                Result.of(
                        times.counts(), SurvivalEstimate.kaplanMeier(times.subjects(), ConfidenceTransform.LOG, 0.95)));
        StageTimes byNature = of(exact.by(Dimension.NATURE), left);
        Subjects subjects = byNature.subjects();
        List<SurvivalEstimate> curves =
                SurvivalEstimate.cumulativeIncidence(subjects, ConfidenceTransform.LOG_LOG, 0.9);
        add("incidence", Result.of(byNature.counts(), curves));
        add("incidence-test", Result.of(byNature.counts(), curves, LogRankTest.of(subjects)));
        RefusedException overlap = new RefusedException(
                List.of(new RefusedException.Obstacle(RefusedException.Reason.GROUPS_OVERLAP)),
                List.of(RefusedException.Offer.SEPARATE_GROUPS));
        add("test-refused", Result.of(byNature.counts(), curves, overlap));
        StageTimes calendar = TimeToStage.to(Milestone.parse("deployed"))
                .from(TimeOrigin.calendar(LocalDate.of(2021, 1, 1)))
                .by(Dimension.NATURE)
                .of(catalogue);
        add("turnbull", Result.of(calendar.counts(), calendar.turnbull()));
        RefusedException inexact = new RefusedException(
                List.of(new RefusedException.Obstacle(RefusedException.Reason.TARGET_NOT_EXACT, 1, 2)),
                List.of(RefusedException.Offer.TURNBULL));
        add("time-refused", Result.ofRefused(calendar.counts(), inexact));
        StageTimes all = question.of(catalogue);
        add("case-times", Result.of(all));
        all.cases().stream().findFirst().ifPresent(one -> add("case-time", Result.of(one)));
    }

    private StageTimes of(TimeToStage question, Set<String> left) {
        return question.of(
                catalogue,
                catalogue.caseStudies().stream()
                        .filter(one -> !left.contains(one.id().value())));
    }

    private void diffusion() {
        DiffusionSeries series = DiffusionSeries.of(1979, 840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890);
        add("diffusion", Result.of(DiffusionFit.of(series, DiffusionModel.BASS)));
        add("diffusion-of-none", Result.of(DiffusionFit.of(DiffusionSeries.of(2019, 0, 0, 0), DiffusionModel.BASS)));
        TechnologyUptake uptake = TechnologyUptake.of(catalogue, TechnologyId.of("scanners"));
        add("diffusion-technology", Result.of(DiffusionFit.of(uptake.series(), DiffusionModel.BASS), uptake));
    }
}
