package org.waystage.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Relation;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Editions of few cases, for tests. */
final class Fixtures {
    private Fixtures() {}

    /** Returns an edition of the year, issued at its middle, with the given cases. */
    static Catalogue edition(int year, Map<String, List<StageRecord>> cases) {
        return Catalogue.builder(CatalogueId.of("cta"), Text.english("Cases"))
                .edition(String.valueOf(year))
                .sequence((long) year)
                .issued(issued(year))
                .caseStudies(new TreeMap<>(cases)
                        .entrySet().stream()
                                .map(one -> CaseStudy.builder(
                                                CaseStudyId.of(one.getKey()),
                                                Text.english(one.getKey()),
                                                List.of(TechnologyId.of("drones")),
                                                List.of(OrganizationId.of("customs")))
                                        .stages(one.getValue())
                                        .build())
                                .toList())
                .build();
    }

    /** Returns an edition with the records of the case {@code a}. */
    static Catalogue edition(int year, StageRecord... records) {
        return edition(year, Map.of("a", List.of(records)));
    }

    static PartialDate issued(int year) {
        return PartialDate.parse(year + "-06-30");
    }

    static StageRecord began(AdoptionStage stage, String date) {
        return StageRecord.began(stage, PartialDate.parse(date));
    }

    /** Returns a record that a stage was observed on the issue date of the edition of a year. */
    static StageRecord seen(AdoptionStage stage, int year) {
        return StageRecord.observed(stage, issued(year));
    }

    /** Returns such a record of a register that has a word for the stage. */
    static StageRecord seen(AdoptionStage stage, int year, String scheme, String word) {
        return seen(stage, year).toBuilder()
                .reportedAs(new ReportedAs(
                        Code.of(scheme), word, Optional.of(Relation.Listed.EXACT), Optional.of("1"), Extras.none()))
                .build();
    }
}
