package org.waystage.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.Histories;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/** What a profile may ask of the texts and sources of a case. */
class EditionCheckTest {
    private static final Text BOTH = Text.english("Title").with("fr", "Titre");

    private static CaseStudy.Builder aCase() {
        return CaseStudy.builder(
                CaseStudyId.of("case"),
                BOTH,
                List.of(TechnologyId.of("drones")),
                List.of(OrganizationId.of("customs")));
    }

    private static List<String> places(Rule rule, CaseStudy caseStudy) {
        ValidationProfile asking = ValidationProfile.builder("asking")
                .set(rule, ValidationProfile.Setting.ERROR)
                .build();
        List<Notice> notices = new ArrayList<>();
        CatalogueValidator.validate(
                caseStudy, Catalogue.builder(CatalogueId.of("c"), BOTH).build(), asking, 0, notices::add);
        return notices.stream()
                .filter(notice -> notice.rule().equals(rule))
                .map(notice -> notice.place().pointer())
                .toList();
    }

    @Test
    void theCaseOfALanguageTagDoesNotCount() {
        CaseStudy caseStudy = aCase().summary(Text.of(Map.of("EN-gb", "Programme", "FR", "Programme")))
                .notes(List.of(BOTH, Text.english("English only")))
                .build();

        assertThat(places(ModelRules.LANGUAGE_MISSING, caseStudy)).containsExactly("/notes/1");
    }

    @Test
    void twoPlacesInOneSourceAreOneSource() {
        CaseStudy.Builder caseStudy = aCase().stages(List.of(Histories.record("began pilot 2020")));
        Citation first = Citation.of(SourceId.of("one"), "p. 3");

        assertThat(places(
                        ModelRules.STAGE_SOURCE_OPEN,
                        caseStudy
                                .sources(List.of(first, Citation.of(SourceId.of("one"), "p. 9")))
                                .build()))
                .isEmpty();
        assertThat(places(
                        ModelRules.STAGE_SOURCE_OPEN,
                        caseStudy
                                .sources(List.of(first, Citation.of(SourceId.of("two"))))
                                .build()))
                .containsExactly("/stages/0");
    }

    @Test
    void eachStatementWithoutACodeIsNamed() {
        Statement coded =
                new Statement(Optional.of(BOTH), List.of(Code.of("cost")), List.of(), Optional.empty(), Extras.none());
        CaseStudy caseStudy = aCase().needs(List.of(Statement.of(List.of(Code.of("territory")))))
                .benefits(List.of(coded, Statement.of(BOTH), coded, Statement.of(BOTH)))
                .challenges(List.of(Statement.of(BOTH)))
                .objectives(List.of(Statement.of(BOTH)))
                .build();

        assertThat(places(ModelRules.STATEMENT_UNCODED, caseStudy))
                .containsExactly("/benefits/1", "/benefits/3", "/challenges/0");
    }
}
