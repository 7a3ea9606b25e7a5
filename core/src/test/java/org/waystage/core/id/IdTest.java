package org.waystage.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids of every kind: their grammar, their text, their order. */
class IdTest {
    private static final String LONGEST = "a".repeat(100);

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("case study id", CaseStudyId::of),
                kind("catalogue id", CatalogueId::of),
                kind("code list id", CodeListId::of),
                kind("collection id", CollectionId::of),
                kind("initiative id", InitiativeId::of),
                kind("lesson id", LessonId::of),
                kind("organization id", OrganizationId::of),
                kind("recommendation id", RecommendationId::of),
                kind("scope id", ScopeId::of),
                kind("source id", SourceId::of),
                kind("survey id", SurveyId::of),
                kind("technology id", TechnologyId::of));
    }

    private static Arguments kind(String name, Function<String, Id> of) {
        return arguments(name, of);
    }

    static List<String> slugs() {
        return List.of(
                "a", "0", "blockchain-dlt", "a-b-c", "2022", "3d-printing", "x1-2y-3", LONGEST, "a-".repeat(49) + "ab");
    }

    static List<String> othersThanSlugs() {
        return List.of(
                "",
                "-",
                "-a",
                "a-",
                "a--b",
                "A",
                "blockchain-DLT",
                "a_b",
                "a.b",
                "a/b",
                "a b",
                " a",
                "a ",
                "a\n",
                "\u0000",
                "é",
                "ß",
                "ａ",
                "٣",
                "a\u00adb",
                "a\u2010b",
                LONGEST + "a",
                "a-".repeat(50) + "a");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @MethodSource("slugs")
    void aSlugIsLettersAndDigitsSeparatedByHyphens(String text) {
        assertThat(Id.isSlug(text)).isTrue();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @MethodSource("othersThanSlugs")
    void nothingElseIsASlug(String text) {
        assertThat(Id.isSlug(text)).isFalse();
    }

    @Test
    void theGrammarIsThatOfItsPattern() {
        Random random = new Random(20261125);
        String alphabet = "az09-A ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(Id.isSlug(text.toString()))
                    .as("'%s'", text)
                    .isEqualTo(text.toString().matches("[a-z0-9]+(-[a-z0-9]+)*"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void eachKindReadsBackItsText(String name, Function<String, Id> of) {
        assertThat(slugs()).allSatisfy(slug -> {
            Id id = of.apply(slug);
            assertThat(id.value()).isEqualTo(slug);
            assertThat(id).hasToString(slug);
            assertThat(of.apply(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void eachKindRefusesOtherTextsAndSaysWhatItIs(String name, Function<String, Id> of) {
        assertThat(othersThanSlugs())
                .allSatisfy(text -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> of.apply(text))
                        .withMessage(name + " must match [a-z0-9]+(-[a-z0-9]+)*, 100 characters at most, but was '"
                                + text + "'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void eachKindRefusesNull(String name, Function<String, Id> of) {
        assertThatNullPointerException().isThrownBy(() -> of.apply(null));
    }

    @Test
    void theTableNamesEveryKind() {
        assertThat(kinds().<Class<?>>map(kind -> idOf(kind).getClass()))
                .containsExactlyInAnyOrder(Id.class.getPermittedSubclasses());
    }

    @Test
    void idsOfTwoKindsAreNeverEqual() {
        assertThat(kinds().map(IdTest::idOf).distinct()).hasSize(12);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void eachKindSortsByItsText(String name, Function<String, Id> of) {
        assertThat(Stream.of("b", "a-b", "a", "10", "2").map(of).sorted().map(Id::value))
                .containsExactly("10", "2", "a", "a-b", "b");
    }

    @SuppressWarnings("unchecked")
    private static Id idOf(Arguments kind) {
        return ((Function<String, Id>) kind.get()[1]).apply("a");
    }
}
