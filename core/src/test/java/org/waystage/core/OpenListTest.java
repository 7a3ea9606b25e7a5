package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
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

/** The open code lists, whose codes are pinned here, and the closed ones. */
class OpenListTest {
    /** An open list: how it reads a code, and what it lists. */
    record OpenList(
            Class<?> type,
            Function<String, Object> of,
            Function<String, Object> unlisted,
            Function<Object, String> code,
            Enum<?>[] listed,
            String codes) {
        List<String> expected() {
            return List.of(codes.split(" "));
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<OpenList> lists() {
        return Stream.of(
                new OpenList(
                        AdoptionStage.class,
                        AdoptionStage::of,
                        AdoptionStage.Unlisted::new,
                        value -> ((AdoptionStage) value).code(),
                        AdoptionStage.Listed.values(),
                        "not-planned exploring planned development proof-of-concept pilot deployed-limited deployed"
                                + " deployed-full suspended concluded abandoned retired discontinued unknown"),
                new OpenList(
                        Basis.class,
                        Basis::of,
                        Basis.Unlisted::new,
                        value -> ((Basis) value).code(),
                        Basis.Listed.values(),
                        "began observed expected"),
                new OpenList(
                        CaseList.class,
                        CaseList::of,
                        CaseList.Unlisted::new,
                        value -> ((CaseList) value).code(),
                        CaseList.Listed.values(),
                        "needs objectives benefits challenges lessons outcomes"),
                new OpenList(
                        Certainty.class,
                        Certainty::of,
                        Certainty.Unlisted::new,
                        value -> ((Certainty) value).code(),
                        Certainty.Listed.values(),
                        "stated inferred"),
                new OpenList(
                        ClearanceStatus.class,
                        ClearanceStatus::of,
                        ClearanceStatus.Unlisted::new,
                        value -> ((ClearanceStatus) value).code(),
                        ClearanceStatus.Listed.values(),
                        "collected submitted reviewed cleared withdrawn"),
                new OpenList(
                        Coverage.class,
                        Coverage::of,
                        Coverage.Unlisted::new,
                        value -> ((Coverage) value).code(),
                        Coverage.Listed.values(),
                        "census register sample collection"),
                new OpenList(
                        Confidence.class,
                        Confidence::of,
                        Confidence.Unlisted::new,
                        value -> ((Confidence) value).code(),
                        Confidence.Listed.values(),
                        "high medium low"),
                new OpenList(
                        Technology.LabelKind.class,
                        Technology.LabelKind::of,
                        Technology.LabelKind.Unlisted::new,
                        value -> ((Technology.LabelKind) value).code(),
                        Technology.LabelKind.Listed.values(),
                        "alternative abbreviation"),
                new OpenList(
                        LinkKind.class,
                        LinkKind::of,
                        LinkKind.Unlisted::new,
                        value -> ((LinkKind) value).code(),
                        LinkKind.Listed.values(),
                        "merged-into split-from renamed-from continues replaced-by part-of built-on related"),
                new OpenList(
                        Nature.class,
                        Nature::of,
                        Nature.Unlisted::new,
                        value -> ((Nature) value).code(),
                        Nature.Listed.values(),
                        "use offer rule research"),
                new OpenList(
                        OrganizationKind.class,
                        OrganizationKind::of,
                        OrganizationKind.Unlisted::new,
                        value -> ((OrganizationKind) value).code(),
                        OrganizationKind.Listed.values(),
                        "customs-administration other-government-agency international-organization private-sector"
                                + " academia consortium"),
                new OpenList(
                        OutcomeBasis.class,
                        OutcomeBasis::of,
                        OutcomeBasis.Unlisted::new,
                        value -> ((OutcomeBasis) value).code(),
                        OutcomeBasis.Listed.values(),
                        "measured estimated target input"),
                new OpenList(
                        Relation.class,
                        Relation::of,
                        Relation.Unlisted::new,
                        value -> ((Relation) value).code(),
                        Relation.Listed.values(),
                        "exact close broad narrow none"),
                new OpenList(
                        Reliability.class,
                        Reliability::of,
                        Reliability.Unlisted::new,
                        value -> ((Reliability) value).code(),
                        Reliability.Listed.values(),
                        "publisher library press mirror vendor"),
                new OpenList(
                        CodeList.UntilBasis.class,
                        CodeList.UntilBasis::of,
                        CodeList.UntilBasis.Unlisted::new,
                        value -> ((CodeList.UntilBasis) value).code(),
                        CodeList.UntilBasis.Listed.values(),
                        "stated expected"),
                new OpenList(
                        Visibility.class,
                        Visibility::of,
                        Visibility.Unlisted::new,
                        value -> ((Visibility) value).code(),
                        Visibility.Listed.values(),
                        "public members restricted"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theListedCodesAreThoseOfTheDesignInItsOrder(OpenList list) {
        assertThat(Arrays.stream(list.listed()).map(list.code())).isEqualTo(list.expected());
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
        assertThat(list.expected())
                .allSatisfy(code -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> list.unlisted().apply(code))
                        .withMessage("'" + code + "' is listed: use the factory method of"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anUnlistedCodeIsKeptAsItCame(OpenList list) {
        for (String code : List.of(
                "from-a-later-version", "X.Y_z", "42", list.expected().get(0).toUpperCase(Locale.ROOT))) {
            Object value = list.of().apply(code);
            assertThat(value)
                    .isNotInstanceOf(Enum.class)
                    .hasToString(code)
                    .isEqualTo(list.unlisted().apply(code));
            assertThat(list.code().apply(value)).isEqualTo(code);
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
