package org.waystage.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.FullModel;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.validation.RuleBreaches.Breach;

/** A catalogue that is checked case by case is told the same as one that is checked as a whole. */
class CaseByCaseValidatorTest {
    static Stream<Breach> breaches() {
        return RuleBreaches.all();
    }

    private static List<Notice> caseByCase(Catalogue catalogue, ValidationProfile profile) {
        List<Notice> notices = new ArrayList<>();
        Catalogue head = catalogue.toBuilder().caseStudies(List.of()).build();
        CatalogueValidator.validate(head, false, profile, notices::add);
        CaseByCaseValidator validator = new CaseByCaseValidator(head, profile, notices::add);
        catalogue.caseStudies().forEach(validator::add);
        validator.finish();
        return notices;
    }

    private static void assertSame(Catalogue catalogue, ValidationProfile profile) {
        List<Notice> whole = new ArrayList<>();
        CatalogueValidator.validate(catalogue, true, profile, whole::add);
        assertThat(caseByCase(catalogue, profile)).containsExactlyInAnyOrderElementsOf(whole);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void eachBreachIsToldAsInAWholeCatalogue(Breach breach) {
        ValidationProfile.Setting setting =
                ValidationProfile.Setting.find(breach.rule().severity().code()).orElseThrow();
        assertSame(
                breach.catalogue(),
                ValidationProfile.builder("asking").set(breach.rule(), setting).build());
    }

    @Test
    void circlesMisspeltTargetsAndIdsThatStandTwiceAreToldAsInAWholeCatalogue() {
        CaseStudy like = FullModel.catalogue().caseStudies().get(0);
        List<CaseStudy> cases = new ArrayList<>(FullModel.catalogue().caseStudies());
        cases.add(linked(like, "first", LinkKind.Listed.CONTINUES, "second"));
        cases.add(linked(like, "second", LinkKind.Listed.CONTINUES, "first"));
        cases.add(linked(like, "third", LinkKind.Listed.RELATED, "secnd"));
        cases.add(linked(like, "twice", LinkKind.Listed.CONTINUES, "other"));
        cases.add(linked(like, "other", LinkKind.Listed.CONTINUES, "twice"));
        cases.add(linked(like, "twice", LinkKind.Listed.RELATED, "third"));
        Catalogue catalogue =
                FullModel.catalogue().toBuilder().caseStudies(cases).build();

        assertSame(catalogue, ValidationProfile.none());
        assertThat(caseByCase(catalogue, ValidationProfile.none()))
                .extracting(notice -> notice.rule())
                .contains(ModelRules.SUCCESSION_CIRCLE, ModelRules.CASE_STUDY_UNKNOWN, ModelRules.ID_DUPLICATE);
    }

    private static CaseStudy linked(CaseStudy like, String id, LinkKind kind, String target) {
        return like.toBuilder()
                .id(CaseStudyId.of(id))
                .links(List.of(CaseStudy.Link.of(kind, CaseStudyId.of(target))))
                .build();
    }
}
