package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
    private static CaseStudy.Builder caseStudy(String id, String title) {
        return CaseStudy.builder(
                CaseStudyId.of(id),
                Text.english(title),
                List.of(TechnologyId.of("drones")),
                List.of(OrganizationId.of("customs")));
    }

    private static Catalogue.Builder catalogue(CaseStudy... cases) {
        return Catalogue.builder(CatalogueId.of("series"), Text.english("Series"))
                .caseStudies(List.of(cases));
    }

    /** Returns what is mentioned in a catalogue for the public, by place and name. */
    private static List<String> mentioned(Catalogue catalogue) {
        return Redaction.forAudience(Visibility.Listed.PUBLIC).apply(catalogue).report().notices().stream()
                .filter(notice -> notice.rule().equals(RedactionRules.NAME_MENTIONED))
                .map(notice -> notice.place() + " " + notice.values().get("name"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "リスク判定システム, 新しいリスク判定システムを使います。",
        "AI-Gate, 次にAI-Gateを試した。",
        "ゲート2, 次のゲート2を試した。",
        "ด่านอัจฉริยะ, ใช้ด่านอัจฉริยะแล้ว",
        "ດ່ານອັດສະລິຍະ, ໃຊ້ດ່ານອັດສະລິຍະແລ້ວ",
        "ច្រកឆ្លាត, ប្រើច្រកឆ្លាតហើយ",
        "စမတ်ဂိတ်, ယခုစမတ်ဂိတ်ကို",
        "스마트게이트, 새로운 스마트게이트를 쓴다",
        "AI-Gate, Новый AI-Gateом",
    })
    void aNameIsFoundWhereNoBlankStandsBeforeOrAfterIt(String title, String summary) {
        Catalogue catalogue = catalogue(
                        caseStudy("open", "Open")
                                .summary(Text.of("ja", summary))
                                .build(),
                        caseStudy("hidden", title)
                                .visibility(Visibility.Listed.RESTRICTED)
                                .build())
                .build();

        assertThat(mentioned(catalogue)).containsExactly("/caseStudies/0 " + title);
    }

    @Test
    void aNameIsNotFoundInsideAWordOfItsScript() {
        Catalogue catalogue = catalogue(
                        caseStudy("open", "Open")
                                .summary(Text.english("Pgates and gates2 are one."))
                                .build(),
                        caseStudy("hidden", "Gates")
                                .visibility(Visibility.Listed.RESTRICTED)
                                .build())
                .build();

        assertThat(mentioned(catalogue)).isEmpty();
    }

    /** Word times word of both would be some twenty thousand million steps: this would not end. */
    @Test
    void aLongTextIsReadOnceForALongName() {
        Catalogue catalogue = catalogue(
                        caseStudy("open", "Open")
                                .summary(Text.english("a ".repeat(200_000)))
                                .build(),
                        caseStudy("hidden", "Hidden")
                                .visibility(Visibility.Listed.RESTRICTED)
                                .build())
                .lessons(List.of(Lesson.builder(LessonId.of("inside"), Text.english("a ".repeat(100_000) + "b"))
                        .cases(List.of(CaseStudyId.of("hidden")))
                        .build()))
                .build();

        assertThat(mentioned(catalogue)).isEmpty();
    }
}
