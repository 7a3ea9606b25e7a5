package org.waystage.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.internal.words.AnalysisMessages;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.survey.SurveyQuestion;
import org.waystage.analysis.survey.SurveyShare;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.trend.Comparability;
import org.waystage.core.value.Text;

/** Holds all reasons to one form: a code as it is written, and a text in two languages. */
class ReasonTextsTest {
    static Stream<List<Worded>> families() {
        return Stream.<Worded[]>of(
                        CaseTime.Reason.values(),
                        Comparability.Reason.values(),
                        DiffusionVerdict.Reason.values(),
                        Funnel.LeftOut.values(),
                        RefusedException.Offer.values(),
                        RefusedException.Reason.values(),
                        SurveyShare.NoShare.values(),
                        TechnologyUptake.LeftOut.values(),
                        TransitionMatrix.LeftOut.values())
                .map(List::of);
    }

    @ParameterizedTest
    @MethodSource("families")
    void aCodeIsTheNameOfTheConstantAndWhatItIsWrittenAs(List<Worded> family) {
        assertThat(family).allSatisfy(one -> {
            assertThat(one.code())
                    .isEqualTo(((Enum<?>) one).name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(one).hasToString(one.code());
        });
    }

    @ParameterizedTest
    @MethodSource("families")
    void eachReasonHasItsOwnWordsInBothLanguages(List<Worded> family) {
        Set<String> texts = new HashSet<>();
        assertThat(family).allSatisfy(one -> {
            assertThat(one.text("en")).isNotBlank().isEqualTo(one.text("pt"));
            assertThat(one.text("fr")).isNotBlank();
            assertThat(texts.add(one.text("en")) && texts.add(one.text("fr")))
                    .as(one.code())
                    .isTrue();
        });
    }

    @Test
    void theMostGroupsAreToldAsTheyAre() {
        assertThat(RefusedException.Reason.TOO_MANY_GROUPS.text("en"))
                .contains(" " + RefusedException.MOST_GROUPS + " ");
    }

    @Test
    void anObstacleTellsItsNumbersWhereItIsAboutCases() {
        RefusedException.Obstacle some =
                new RefusedException.Obstacle(RefusedException.Reason.TARGET_BEFORE_SEEN, 2, 1200);

        assertThat(some.text("en"))
                .isEqualTo("2 of 1200 cases: the target had been reached by some day, and nothing says since when");
        assertThat(some.text("fr"))
                .isEqualTo(
                        "2 cas sur 1200\u00A0: la cible était atteinte au plus tard un certain jour, et rien ne dit depuis quand");
        assertThat(new RefusedException.Obstacle(RefusedException.Reason.KIND_NOT_STATED).text("en"))
                .isEqualTo("the catalogue does not say of what kind it is");
    }

    @Test
    void nounsAndVerbsAgreeWithTheirNumbers() {
        assertThat(new RefusedException.Obstacle(RefusedException.Reason.TARGET_BEFORE_SEEN, 1, 1).text("en"))
                .startsWith("1 of 1 case: ");
        assertThat(AnalysisMessages.of("comparability.detail.cases-came", "en", Map.of("count", "1", "of", "1")))
                .isEqualTo("1 of 1 case appeared although it is older");
        assertThat(AnalysisMessages.of("comparability.detail.cases-came", "en", Map.of("count", "0", "of", "5")))
                .isEqualTo("0 of 5 cases appeared although they are older");
    }

    @Test
    void withoutSurveysNoneIsNamed() {
        SurveyQuestion question = new SurveyQuestion(List.of(), Optional.of(Text.english("q")), Optional.empty());
        Comparability<?> none = Comparability.ofSurveys(List.of(), question, Set.of());

        assertThat(((Comparability.NotComparable<?>) none).reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.message("en")).isEqualTo(reason.reason().text("en") + ".");
                    assertThat(reason.message("fr")).isEqualTo(reason.reason().text("fr") + ".");
                });
    }

    @Test
    void aRefusalSurvivesSerialization() {
        RefusedException refusal = new RefusedException(
                List.of(new RefusedException.Obstacle(RefusedException.Reason.END_NOT_EXACT, 1, 3)),
                List.of(RefusedException.Offer.TURNBULL));

        RefusedException read = Serialized.copy(refusal);

        assertThat(read.obstacles()).isEqualTo(refusal.obstacles());
        assertThat(read.offers()).isEqualTo(refusal.offers());
        assertThat(read).hasMessage(refusal.getMessage());
    }
}
