package org.waystage.core.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Text;

/** All citations and all statements of a case. */
class CitationsTest {
    private static List<Citation> cited(String id) {
        return List.of(Citation.of(SourceId.of(id)));
    }

    private static Statement said(String text) {
        return Statement.of(Text.english(text)).withSources(cited(text));
    }

    private static CaseStudy caseStudy() {
        return CaseStudy.builder(
                        CaseStudyId.of("c"),
                        Text.english("C"),
                        List.of(TechnologyId.of("t")),
                        List.of(OrganizationId.of("o")))
                .sources(cited("whole"))
                .stages(List.of(StageRecord.builder(AdoptionStage.Listed.PILOT, Basis.Listed.BEGAN)
                        .sources(cited("record"))
                        .build()))
                .lessons(List.of(said("lesson")))
                .challenges(List.of(said("challenge")))
                .benefits(List.of(said("benefit")))
                .objectives(List.of(said("objective")))
                .needs(List.of(said("need")))
                .outcomes(List.of(Outcome.builder(Text.english("measure"))
                        .sources(cited("outcome"))
                        .build()))
                .build();
    }

    @Test
    void ofTheWholeComeFirstAndThenThoseOfEachPart() {
        assertThat(caseStudy().citations())
                .extracting(citation -> citation.source().value())
                .containsExactly("whole", "record", "need", "objective", "benefit", "challenge", "lesson", "outcome");
    }

    @Test
    void statementsComeListByList() {
        assertThat(caseStudy().statements())
                .extracting(statement -> statement.text().orElseThrow().in("en"))
                .containsExactly("need", "objective", "benefit", "challenge", "lesson");
    }
}
