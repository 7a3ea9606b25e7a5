package org.waystage.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.survey.SurveyShare;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.trend.Comparability;

/** Holds all reasons to one form: a code as it is written, and a text in two languages. */
class ReasonTextsTest {
    private record Family(String name, List<Member> members) {
        static <E extends Enum<E>> Family of(
                E[] constants, Function<E, String> code, BiFunction<E, String, String> text) {
            return new Family(
                    constants[0].getDeclaringClass().getName(),
                    Arrays.stream(constants)
                            .map(one -> new Member(
                                    one,
                                    code.apply(one),
                                    text.apply(one, "en"),
                                    text.apply(one, "fr"),
                                    text.apply(one, "pt")))
                            .toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private record Member(Enum<?> constant, String code, String english, String french, String portuguese) {}

    static Stream<Family> families() {
        return Stream.of(
                Family.of(CaseTime.Reason.values(), CaseTime.Reason::code, CaseTime.Reason::text),
                Family.of(Comparability.Reason.values(), Comparability.Reason::code, Comparability.Reason::text),
                Family.of(
                        DiffusionVerdict.Reason.values(), DiffusionVerdict.Reason::code, DiffusionVerdict.Reason::text),
                Family.of(Funnel.LeftOut.values(), Funnel.LeftOut::code, Funnel.LeftOut::text),
                Family.of(RefusedException.Offer.values(), RefusedException.Offer::code, RefusedException.Offer::text),
                Family.of(
                        RefusedException.Reason.values(), RefusedException.Reason::code, RefusedException.Reason::text),
                Family.of(SurveyShare.NoShare.values(), SurveyShare.NoShare::code, SurveyShare.NoShare::text),
                Family.of(
                        TechnologyUptake.LeftOut.values(),
                        TechnologyUptake.LeftOut::code,
                        TechnologyUptake.LeftOut::text),
                Family.of(
                        TransitionMatrix.LeftOut.values(),
                        TransitionMatrix.LeftOut::code,
                        TransitionMatrix.LeftOut::text));
    }

    @ParameterizedTest
    @MethodSource("families")
    void aCodeIsTheNameOfTheConstantAndWhatItIsWrittenAs(Family family) {
        assertThat(family.members()).allSatisfy(one -> {
            assertThat(one.code())
                    .isEqualTo(one.constant().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(one.constant()).hasToString(one.code());
        });
    }

    @ParameterizedTest
    @MethodSource("families")
    void eachReasonHasItsOwnWordsInBothLanguages(Family family) {
        Set<String> texts = new HashSet<>();
        assertThat(family.members()).allSatisfy(one -> {
            assertThat(one.english()).isNotBlank().isEqualTo(one.portuguese());
            assertThat(one.french()).isNotBlank();
            assertThat(texts.add(one.english()) && texts.add(one.french()))
                    .as(one.code())
                    .isTrue();
        });
    }

    @Test
    void anObstacleTellsItsNumbersWhereItIsAboutCases() {
        RefusedException.Obstacle some =
                new RefusedException.Obstacle(RefusedException.Reason.TARGET_BEFORE_SEEN, 2, 1200);

        assertThat(some.text("en")).isEqualTo("2 of 1200 cases: the target had been reached when first seen");
        assertThat(some.text("fr"))
                .isEqualTo("2 cas sur 1200 : la cible était déjà atteinte à la première observation");
        assertThat(new RefusedException.Obstacle(RefusedException.Reason.KIND_NOT_STATED).text("en"))
                .isEqualTo("the catalogue does not say of what kind it is");
    }

    @Test
    void aRefusalSurvivesSerialization() throws IOException, ClassNotFoundException {
        RefusedException refusal = new RefusedException(
                List.of(new RefusedException.Obstacle(RefusedException.Reason.END_NOT_EXACT, 1, 3)),
                List.of(RefusedException.Offer.TURNBULL));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refusal);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            RefusedException read = (RefusedException) in.readObject();
            assertThat(read.obstacles()).isEqualTo(refusal.obstacles());
            assertThat(read.offers()).isEqualTo(refusal.offers());
            assertThat(read).hasMessage(refusal.getMessage());
        }
    }
}
