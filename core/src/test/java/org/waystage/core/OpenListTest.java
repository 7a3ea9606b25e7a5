package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.OutcomeBasis;
import org.waystage.core.notice.Severity;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.Reliability;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.Relation;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Visibility;

/** The open code lists and the closed ones. */
class OpenListTest {
    /** An open list: how it reads a code, and what it lists; the schema pins the codes. */
    record OpenList(Function<String, Object> of, Function<String, Object> unlisted, Enum<?>[] listed) {
        @Override
        public String toString() {
            return listed[0].getDeclaringClass().getEnclosingClass().getSimpleName();
        }
    }

    static Stream<OpenList> lists() {
        return Stream.of(
                new OpenList(AdoptionStage::of, AdoptionStage.Unlisted::new, AdoptionStage.Listed.values()),
                new OpenList(Basis::of, Basis.Unlisted::new, Basis.Listed.values()),
                new OpenList(CaseList::of, CaseList.Unlisted::new, CaseList.Listed.values()),
                new OpenList(Certainty::of, Certainty.Unlisted::new, Certainty.Listed.values()),
                new OpenList(ClearanceStatus::of, ClearanceStatus.Unlisted::new, ClearanceStatus.Listed.values()),
                new OpenList(Coverage::of, Coverage.Unlisted::new, Coverage.Listed.values()),
                new OpenList(Confidence::of, Confidence.Unlisted::new, Confidence.Listed.values()),
                new OpenList(
                        Technology.LabelKind::of,
                        Technology.LabelKind.Unlisted::new,
                        Technology.LabelKind.Listed.values()),
                new OpenList(LinkKind::of, LinkKind.Unlisted::new, LinkKind.Listed.values()),
                new OpenList(Nature::of, Nature.Unlisted::new, Nature.Listed.values()),
                new OpenList(OrganizationKind::of, OrganizationKind.Unlisted::new, OrganizationKind.Listed.values()),
                new OpenList(OutcomeBasis::of, OutcomeBasis.Unlisted::new, OutcomeBasis.Listed.values()),
                new OpenList(Relation::of, Relation.Unlisted::new, Relation.Listed.values()),
                new OpenList(Reliability::of, Reliability.Unlisted::new, Reliability.Listed.values()),
                new OpenList(
                        CodeList.UntilBasis::of,
                        CodeList.UntilBasis.Unlisted::new,
                        CodeList.UntilBasis.Listed.values()),
                new OpenList(Visibility::of, Visibility.Unlisted::new, Visibility.Listed.values()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListedCodeReadsAsItsConstant(OpenList list) {
        assertThat(list.listed())
                .allSatisfy(constant ->
                        assertThat(list.of().apply(constant.toString())).isSameAs(constant));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListedCodeHasNoSecondRepresentation(OpenList list) {
        assertThat(list.listed())
                .allSatisfy(code -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> list.unlisted().apply(code.toString()))
                        .withMessage("'" + code + "' is listed: use the factory method of"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anUnlistedCodeIsKeptAsItCame(OpenList list) {
        for (String code : List.of(
                "from-a-later-version",
                "X.Y_z",
                "42",
                list.listed()[0].toString().toUpperCase(Locale.ROOT))) {
            Object value = list.of().apply(code);
            assertThat(value)
                    .isNotInstanceOf(Enum.class)
                    .hasToString(code)
                    .isEqualTo(list.unlisted().apply(code));
            assertThat(list.of().apply(value.toString())).isEqualTo(value).hasSameHashCodeAs(value);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatIsNoCodeIsRefused(OpenList list) {
        for (String text : List.of("", " ", "a b", "é", "a/b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> list.of().apply(text))
                    .withMessageContaining("a code must match")
                    .withMessageContaining("'" + text + "'");
        }
        assertThatNullPointerException().isThrownBy(() -> list.of().apply(null));
        assertThatNullPointerException().isThrownBy(() -> list.unlisted().apply(null));
    }

    @Test
    void theClosedListsAreThoseOfTheDesign() {
        assertThat(Severity.values()).extracting(Severity::code).containsExactly("info", "warning", "error");
        assertThat(Severity.values()).extracting(Severity::toString).containsExactly("info", "warning", "error");
        assertThat(Phase.values())
                .extracting(Phase::code)
                .containsExactly("operation", "trial", "preparation", "pause", "end", "none");
        assertThat(Phase.values()).allSatisfy(phase -> assertThat(phase).hasToString(phase.code()));
    }
}
