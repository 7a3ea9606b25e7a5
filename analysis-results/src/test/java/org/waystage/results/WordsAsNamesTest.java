package org.waystage.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** The words of a scheme name the counts of a result, so names are written as texts are. */
class WordsAsNamesTest {
    private static final Code RINGS = Code.of("rings");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 31);

    @Test
    void halvesOfSurrogatePairsAreReplacedInNames() {
        String half = "half \uD83D";
        CaseStudy one = CaseStudy.builder(
                        CaseStudyId.of("one"),
                        Text.english("One"),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("alpha")))
                .nature(Nature.Listed.USE)
                .stages(List.of(StageRecord.builder(ReportedAs.of(RINGS, half), Basis.Listed.OBSERVED)
                        .date(PartialDate.parse("2020"))
                        .build()))
                .build();
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("words"), Text.english("Words"))
                .issued(PartialDate.parse("2024-01-31"))
                .crosswalks(List.of(
                        Crosswalk.builder(RINGS).order(List.of("whole", half)).build()))
                .caseStudies(List.of(one))
                .build();

        assertThat(Result.of(TransitionMatrix.of(catalogue, DAY, RINGS)).json())
                .contains("\"rings:half \uFFFD\": 1")
                .doesNotContainIgnoringCase("\\uD83D");
    }
}
