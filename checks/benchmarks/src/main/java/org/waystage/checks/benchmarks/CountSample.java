package org.waystage.checks.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * Cases whose stages began on days, one after the other, so that a count by hand or in SQL needs none of the rules for bounds
 * and scopes, and is to give what the library does.
 */
final class CountSample {
    /** The day as of which contestants count. */
    static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private static final List<AdoptionStage> LADDER = List.of(
            AdoptionStage.Listed.EXPLORING,
            AdoptionStage.Listed.PLANNED,
            AdoptionStage.Listed.DEVELOPMENT,
            AdoptionStage.Listed.PILOT,
            AdoptionStage.Listed.DEPLOYED);
    private static final int TECHNOLOGIES = 16;
    private static final List<OrganizationId> ADOPTERS = List.of(OrganizationId.of("customs"));

    private CountSample() {}

    /** Returns the catalogue of the benchmarks of reading with such stages. */
    static Catalogue catalogue(int cases) {
        SplittableRandom random = new SplittableRandom(1);
        Catalogue sample = SampleCatalogue.of(cases);
        List<CaseStudy> changed = new ArrayList<>(cases);
        for (CaseStudy caseStudy : sample.caseStudies()) {
            changed.add(caseStudy.toBuilder()
                    .scopes(List.of())
                    .stages(stages(random))
                    .build());
        }
        return sample.toBuilder().caseStudies(changed).build();
    }

    /** Returns cases in memory, of one to three technologies. */
    static List<CaseOutline> outlines(int cases) {
        SplittableRandom random = new SplittableRandom(2);
        List<TechnologyId> technologies = new ArrayList<>();
        for (int i = 0; i < TECHNOLOGIES; i++) {
            technologies.add(TechnologyId.of("technology-" + i));
        }
        Nature[] natures = Nature.Listed.values();
        List<CaseOutline> outlines = new ArrayList<>(cases);
        for (int i = 0; i < cases; i++) {
            int first = random.nextInt(TECHNOLOGIES - 2);
            outlines.add(new CaseOutline(
                    CaseStudyId.of("case-" + i),
                    Optional.of(natures[random.nextInt(natures.length)]),
                    technologies.subList(first, first + 1 + random.nextInt(3)),
                    ADOPTERS,
                    List.of(),
                    List.of(),
                    List.of(),
                    stages(random),
                    List.of()));
        }
        return outlines;
    }

    private static List<StageRecord> stages(SplittableRandom random) {
        List<StageRecord> stages = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        int rung = random.nextInt(LADDER.size() - 2);
        for (int i = 0; i < size; i++) {
            PartialDate day =
                    PartialDate.of(2016 + 4 * i + random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28));
            stages.add(StageRecord.began(LADDER.get(rung + i), day));
        }
        return stages;
    }
}
