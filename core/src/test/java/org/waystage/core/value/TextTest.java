package org.waystage.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    /** Returns a text that says in each language the tag of that language. */
    private static Text saying(String tags) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String tag : tags.split(" ")) {
            byLanguage.put(tag, tag);
        }
        return Text.of(byLanguage);
    }

    @ParameterizedTest(name = "{0}: {2} of {1} gives {3}")
    @CsvSource(delimiter = '|', textBlock = """
            the tag itself                       | en fr fr-CA       | fr-CA      | fr-CA
            the tag itself though it stands last | fr en fr-BE fr-CA | fr-CA      | fr-CA
            the tag shortened                    | en fr-BE fr       | fr-CA      | fr
            the tag shortened twice              | en zh zh-Hans     | zh-Hant-TW | zh
            the tag shortened once, not twice    | en zh zh-Hant     | zh-Hant-TW | zh-Hant
            another region                       | en fr-BE          | fr-CA      | fr-BE
            a region where none is asked for     | en fr-BE          | fr         | fr-BE
            the first of several regions         | en fr-BE fr-CH    | fr-CA      | fr-BE
            English                              | ar en             | fr         | en
            a region of English                  | ar en-GB          | fr         | en-GB
            plain English before a region of it  | ar en-GB en       | fr         | en
            the first where there is no English  | ar es             | fr         | ar
            the only one                         | und               | fr         | und
            case does not count in the question  | en fr-CA          | FR-ca      | fr-CA
            case does not count in the text      | en FR-ca          | fr-CA      | FR-ca
            a longer word is not a region        | en frr            | fr         | en
            a tag is not a part of a longer one  | en fr             | frr        | en
            an empty question                    | ar en             | ''         | en
            """)
    void theNearestLanguageIsFound(String name, String tags, String asked, String found) {
        assertThat(saying(tags).in(asked)).isEqualTo(found);
    }

    @Test
    void aLocaleIsAskedForByItsTag() {
        assertThat(saying("en fr fr-CA").in(Locale.CANADA_FRENCH)).isEqualTo("fr-CA");
        assertThat(saying("en fr fr-CA").in(Locale.FRENCH)).isEqualTo("fr");
        assertThat(saying("en fr").in(Locale.ROOT)).isEqualTo("en");
    }

    @Test
    void theOrderOfLanguagesIsKept() {
        assertThat(saying("fr ar en zh").byLanguage().keySet()).containsExactly("fr", "ar", "en", "zh");

        StringBuilder visited = new StringBuilder();
        saying("fr ar en")
                .forEach((tag, text) ->
                        visited.append(tag).append('=').append(text).append(' '));
        assertThat(visited).hasToString("fr=fr ar=ar en=en ");
    }

    @Test
    void theOrderOfLanguagesDoesNotCountForEquality() {
        assertThat(saying("fr ar en")).isEqualTo(saying("en fr ar")).hasSameHashCodeAs(saying("en fr ar"));
        assertThat(Text.english("x"))
                .isEqualTo(Text.of(Map.of("en", "x")))
                .hasSameHashCodeAs(Text.of(Map.of("en", "x")));
    }

    @Test
    void textsDifferInLanguageWordsOrNumber() {
        assertThat(Text.english("x"))
                .isNotEqualTo(Text.of("fr", "x"))
                .isNotEqualTo(Text.english("y"))
                .isNotEqualTo(Text.english("x").with("fr", "x"))
                .isNotEqualTo(Text.of("EN", "x"))
                .isNotEqualTo("x")
                .isNotEqualTo(null);
        assertThat(saying("en fr")).isNotEqualTo(saying("en ar")).isNotEqualTo(saying("en"));
    }

    @Test
    void withAddsALanguageAtTheEnd() {
        Text text = Text.english("customs").with("fr", "douane").with("es", "aduana");

        assertThat(text.byLanguage())
                .containsExactly(Map.entry("en", "customs"), Map.entry("fr", "douane"), Map.entry("es", "aduana"));
    }

    @Test
    void withReplacesALanguageInItsPlace() {
        Text before = saying("en fr");
        Text after = before.with("en", "new");

        assertThat(after.byLanguage()).containsExactly(Map.entry("en", "new"), Map.entry("fr", "fr"));
        assertThat(before).isEqualTo(saying("en fr"));
    }

    @Test
    void laterChangesOfTheMapDoNotCount() {
        Map<String, String> map = new HashMap<>(Map.of("en", "x"));
        Text text = Text.of(map);
        map.put("fr", "y");

        assertThat(text.byLanguage()).containsOnlyKeys("en");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> text.byLanguage().put("fr", "y"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "fr-CA",
                "zh-Hant-TW",
                "und",
                "x-customs",
                "i-klingon",
                "EN",
                "a",
                "abcdefgh",
                "es-419",
                "de-1996",
                "az-AZ",
                "a-09-z"
            })
    void aTagIsWordsOfUpToEightLettersAndDigits(String tag) {
        assertThat(Text.isTag(tag)).isTrue();
        assertThat(Text.of(tag, "x").in(tag)).isEqualTo("x");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "-",
                "en-",
                "-en",
                "en--US",
                "en_US",
                "abcdefghi",
                "en-abcdefghi",
                "419",
                "e2",
                "en US",
                "fré",
                "en/",
                "~"
            })
    void aBadTagIsRefusedAndQuoted(String tag) {
        assertThat(Text.isTag(tag)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.of(tag, "x"))
                .withMessage("not a BCP 47 language tag: '" + tag + "'");
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of(Map.of(tag, "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.english("x").with(tag, "y"));
    }

    @Test
    void aTextNeedsALanguage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.of(Map.of()))
                .withMessage("a text needs at least one language");
    }

    @Test
    void nullIsRefused() {
        Map<String, String> withNull = new HashMap<>();
        withNull.put("en", null);

        assertThatNullPointerException().isThrownBy(() -> Text.of("en", null));
        assertThatNullPointerException().isThrownBy(() -> Text.of(null, "x"));
        assertThatNullPointerException().isThrownBy(() -> Text.english(null));
        assertThatNullPointerException().isThrownBy(() -> Text.of(withNull));
        assertThatNullPointerException().isThrownBy(() -> Text.english("x").with("fr", null));
    }

    @Test
    void anEmptyTextIsKeptForTheValidatorToFind() {
        assertThat(Text.english("").in("en")).isEmpty();
    }

    @Test
    void toStringShowsTagsAndTexts() {
        assertThat(Text.english("x")).hasToString("en: x");
        assertThat(Text.english("x").with("fr", "y")).hasToString("en: x [fr, y]");
    }

    @Test
    void tagsThatDifferInCaseAreOneLanguage() {
        Text text = Text.of("en", "x").with("pt-BR", "y");

        assertThat(text.with("EN", "z")).isEqualTo(Text.of("EN", "z").with("pt-BR", "y"));
        assertThat(text.with("pt-br", "z")).isEqualTo(Text.of("en", "x").with("pt-br", "z"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> saying("fr pt-BR en pt-br"))
                .withMessageContaining("pt-br");
    }
}
