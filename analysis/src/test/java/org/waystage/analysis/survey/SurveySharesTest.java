package org.waystage.analysis.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.share.Share;
import org.waystage.core.id.SurveyId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.value.Code;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;

class SurveySharesTest {
    private static final Text USING = Text.english("using");

    @Test
    void theSurveyOf2024GivesOneShareAndSaysWhyTheOthersGiveNone() {
        SurveyShares shares = SurveyShares.of(survey("smart-customs-survey-2024"), 0.95);

        assertThat(shares.respondents()).hasValue(116);
        assertThat(shares.population())
                .as("the rate of 62 % makes no population")
                .isEmpty();
        List<SurveyShare> given = shares.answers().stream()
                .filter(answer -> answer.share().isPresent())
                .toList();
        assertThat(given).hasSize(1);
        assertThat(given.get(0).answer().topic())
                .contains(Text.english("IT strategy").with("fr", "Stratégie informatique"));
        assertThat(given.get(0).share()).contains(Share.of(107, 116));
        assertThat(shares.leftOut())
                .isEqualTo(Map.of(
                        SurveyShare.NoShare.WORDING_ONLY, 11,
                        SurveyShare.NoShare.BASE_NOT_STATED, 12));
    }

    @Test
    void theSurveyOf2021StaysInWordsButForACountWithoutBase() {
        Survey survey = survey("annual-consolidated-survey-2021");
        SurveyShares shares = SurveyShares.of(survey, 0.95);

        assertThat(shares.answers()).hasSameSizeAs(survey.answers());
        assertThat(shares.answers()).allSatisfy(answer -> {
            assertThat(answer.share()).isEmpty();
            assertThat(answer.answer()).isEqualTo(survey.answers().get(answer.index()));
        });
        assertThat(shares.leftOut())
                .isEqualTo(Map.of(
                        SurveyShare.NoShare.WORDING_ONLY,
                        survey.answers().size() - 1,
                        SurveyShare.NoShare.BASE_NOT_STATED,
                        1));
    }

    private static Survey survey(String id) {
        return Editions.latest().surveys().stream()
                .filter(survey -> survey.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void readsAShareOrSaysWhyNot(String name, Survey.Answer answer, Object expected) {
        SurveyShare read =
                SurveyShares.of(survey(List.of(answer)), 0.9).answers().get(0);

        assertThat(read.share().<Object>map(share -> share).or(read::noShare)).contains(expected);
        assertThat(read.contradicted()).isFalse();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("count of a base", using().count(30L).base(100L).build(), share(30, 100)),
                arguments("none of a base", using().count(0L).base(100L).build(), share(0, 100)),
                arguments("nobody answered", using().count(0L).base(0L).build(), SurveyShare.NoShare.BASE_ZERO),
                arguments("percentage", using().share(percent("92")).base(116L).build(), share(107, 116)),
                arguments(
                        "rounded half up", using().share(percent("13")).base(8L).build(), share(1, 8)),
                arguments(
                        "rounded half down",
                        using().share(percent("12")).base(8L).build(),
                        share(1, 8)),
                arguments(
                        "both agree",
                        using().share(percent("33.3")).count(40L).base(120L).build(),
                        share(40, 120)),
                arguments(
                        "about, with a count",
                        using().share(Quantity.about(BigDecimal.valueOf(30), "percent"))
                                .count(40L)
                                .base(120L)
                                .build(),
                        share(40, 120)),
                arguments(
                        "of a group, whose size is not known",
                        using().group(Code.of("AP")).count(3L).base(10L).build(),
                        new Share(3, 10, OptionalLong.empty(), 0.9)),
                arguments(
                        "both disagree",
                        using().share(percent("33.3")).count(41L).base(120L).build(),
                        SurveyShare.NoShare.NO_COUNT_FITS),
                arguments(
                        "no count has it",
                        using().share(percent("50")).base(3L).build(),
                        SurveyShare.NoShare.NO_COUNT_FITS),
                arguments(
                        "above all",
                        using().share(percent("101")).base(100L).build(),
                        SurveyShare.NoShare.NO_COUNT_FITS),
                arguments(
                        "several counts have it",
                        using().share(percent("91")).base(150L).build(),
                        SurveyShare.NoShare.SEVERAL_COUNTS),
                arguments(
                        "about",
                        using().share(Quantity.about(BigDecimal.TEN, "percent"))
                                .base(100L)
                                .build(),
                        SurveyShare.NoShare.NOT_EXACT),
                arguments(
                        "another unit",
                        using().share(Quantity.of(new BigDecimal("0.5"), "ratio"))
                                .base(100L)
                                .build(),
                        SurveyShare.NoShare.UNIT_NOT_PERCENT),
                arguments("no base", using().count(30L).build(), SurveyShare.NoShare.BASE_NOT_STATED),
                arguments(
                        "words",
                        using().wording(Text.english("around a third"))
                                .base(120L)
                                .build(),
                        SurveyShare.NoShare.WORDING_ONLY),
                arguments("nothing", using().base(120L).build(), SurveyShare.NoShare.NO_NUMBER),
                arguments(
                        "more than the base",
                        using().count(30L).base(20L).build(),
                        SurveyShare.NoShare.NUMBERS_DISAGREE),
                arguments(
                        "a base above those who answered",
                        using().count(30L).base(151L).build(),
                        SurveyShare.NoShare.NUMBERS_DISAGREE));
    }

    @Test
    void contradictionsStandSideBySide() {
        SurveyShares shares = SurveyShares.of(
                survey(List.of(
                        using().count(30L).base(100L).build(),
                        using().wording(Text.english("around half")).build(),
                        using().option(Text.english("planning"))
                                .count(1L)
                                .base(100L)
                                .build())),
                0.9);

        assertThat(shares.answers()).extracting(SurveyShare::contradicted).containsExactly(true, true, false);
        assertThat(shares.byQuestion()).hasSize(1);
        assertThat(shares.byQuestion().values().iterator().next()).isEqualTo(shares.answers());
    }

    @Test
    void aSurveyWithoutAnswersGivesNone() {
        SurveyShares shares = SurveyShares.of(survey(List.of()), 0.9);

        assertThat(shares.answers()).isEmpty();
        assertThat(shares.byQuestion()).isEmpty();
        assertThat(shares.leftOut()).isEmpty();
    }

    private static Share share(long count, long base) {
        return new Share(count, base, OptionalLong.of(200), 0.9);
    }

    private static Quantity percent(String value) {
        return Quantity.of(new BigDecimal(value), "percent");
    }

    private static Survey.Answer.Builder using() {
        return Survey.Answer.builder().topic(Text.english("Stage")).option(USING);
    }

    private static Survey survey(List<Survey.Answer> answers) {
        return Survey.builder(SurveyId.of("made-up"), Text.english("Made up"))
                .population(200L)
                .respondents(150L)
                .answers(answers)
                .build();
    }
}
