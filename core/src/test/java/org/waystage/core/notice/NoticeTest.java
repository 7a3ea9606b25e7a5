package org.waystage.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.value.Text;

/** Notices with their messages and places, and the rules that they are about. */
class NoticeTest {
    private static final Rule RULE = Rule.of(
            "model-test",
            Severity.WARNING,
            "{from} lies after {to}, {from}!",
            "{from} est postérieur à {to}, {from} !");

    private static Notice notice(String... values) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put(values[i], values[i + 1]);
        }
        return Notice.of(RULE, Place.of("/caseStudies/0"), map);
    }

    @Test
    void theMessageIsFilledWithTheValues() {
        assertThat(notice("from", "2020", "to", "2019").message()).isEqualTo("2020 lies after 2019, 2020!");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            en    | 2020 lies after 2019, 2020!
            en-GB | 2020 lies after 2019, 2020!
            fr    | 2020 est postérieur à 2019, 2020\u202F!
            fr-CA | 2020 est postérieur à 2019, 2020\u202F!
            ar    | 2020 lies after 2019, 2020!
            und   | 2020 lies after 2019, 2020!
            """)
    void theMessageIsInEnglishOrFrench(String language, String message) {
        assertThat(notice("from", "2020", "to", "2019").message(language)).isEqualTo(message);
    }

    @Test
    void aHoleWithoutValueStaysVisible() {
        assertThat(notice("to", "2019").message()).isEqualTo("{from} lies after 2019, {from}!");
    }

    @Test
    void bracesAndHolesInAValueAreLeftAlone() {
        assertThat(notice("from", "{to}", "to", "}{").message()).isEqualTo("{to} lies after }{, {to}!");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            an optional part that is filled     | Bad.[[ {from} is left out.]]         | Bad. 2020 is left out.
            one that is not                     | Bad.[[ {at} is left out.]]           | Bad.
            one in the middle                   | Bad[[ at {at}]] and[[ from {from}]]. | Bad and from 2020.
            its first hole decides              | Bad[[ {from}: {at}]].                | Bad 2020: {at}.
            one without a hole                  | Bad[[ indeed]].                      | Bad indeed.
            no hole                             | a } brace ]] here                    | a } brace ]] here
            a hole that is not closed           | {from} and {from                     | 2020 and {from
            a part that is not closed           | {from}[[ and {from}                  | 2020[[ and 2020
            a hole in a part that is not closed | {from}[[ and {from]].                | 2020 and {from.
            nothing                             | ''                                   | ''
            """)
    void aPartInDoubleBracketsIsLeftOutWhereItsHoleHasNoValue(String name, String template, String message) {
        Rule rule = Rule.of("x-test", Severity.INFO, template, template);

        assertThat(Notice.of(rule, Place.of(""), Map.of("from", "2020")).message())
                .isEqualTo(message);
    }

    @Test
    void aLongValueIsCutToTwoHundredCharacters() {
        Notice fits = notice("from", "x".repeat(200));
        Notice exceeds = notice("from", "x".repeat(201));

        assertThat(fits.values().get("from")).isEqualTo("x".repeat(200));
        assertThat(exceeds.values().get("from"))
                .isEqualTo("x".repeat(199) + "…")
                .hasSize(Notice.MAX_VALUE);
        assertThat(notice("from", "x".repeat(1_000_000)).message()).hasSizeLessThan(500);
    }

    @Test
    void aCutDoesNotSplitACharacterOutsideTheBasicPlane() {
        String cut = notice("from", "x".repeat(198) + "\uD83D\uDE81" + "xxx")
                .values()
                .get("from");

        assertThat(cut).isEqualTo("x".repeat(198) + "…");
        assertThat(notice("from", "x".repeat(197) + "\uD83D\uDE81" + "xxx")
                        .values()
                        .get("from"))
                .isEqualTo("x".repeat(197) + "\uD83D\uDE81" + "…");
    }

    @Test
    void theValuesAreAnImmutableCopyInTheirOrder() {
        Map<String, String> given = new HashMap<>(Map.of("from", "2020"));
        Notice notice = Notice.of(RULE, Place.of(""), given);
        given.clear();

        assertThat(notice.values()).containsExactly(Map.entry("from", "2020"));
        assertThat(notice("z", "1", "a", "2").values().keySet()).containsExactly("z", "a");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> notice.values().clear());
    }

    @Test
    void theSeverityIsTheRulesUnlessACallerThinksOtherwise() {
        assertThat(notice().severity()).isEqualTo(Severity.WARNING);
        assertThat(new Notice(RULE, Severity.ERROR, Place.of(""), Map.of()).severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void noticesAreEqualByValue() {
        assertThat(notice("from", "a", "to", "b")).isEqualTo(notice("to", "b", "from", "a"));
        assertThat(notice("from", "a")).isNotEqualTo(notice("from", "b"));
    }

    @Test
    void toStringIsOneLineWithPlaceSeverityRuleAndMessage() {
        assertThat(notice("from", "2020", "to", "2019"))
                .hasToString("/caseStudies/0 warning model-test: 2020 lies after 2019, 2020!");
        assertThat(new Notice(
                        RULE,
                        Severity.ERROR,
                        new Place("/a", Optional.of(new Place.Position(5, 61))),
                        Map.of("from", "2020", "to", "2019")))
                .hasToString("5:61 /a error model-test: 2020 lies after 2019, 2020!");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "/", "/a", "/caseStudies/0/stages/12/date", "/a~1b", "//"})
    void aPlaceIsAPointer(String pointer) {
        Place place = Place.of(pointer);

        assertThat(place.pointer()).isEqualTo(pointer);
        assertThat(place.position()).isEmpty();
        assertThat(place).hasToString(pointer.isEmpty() ? "(document)" : pointer);
        assertThat(new Place(pointer, Optional.of(new Place.Position(5, 61))))
                .hasToString("5:61 " + (pointer.isEmpty() ? "(document)" : pointer));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"a", "caseStudies/0", " /a", "#/a", "$.a"})
    void whatIsNoPointerIsRefused(String pointer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Place.of(pointer))
                .withMessage("not a JSON Pointer: '" + pointer + "'");
    }

    @Test
    void aPlaceInATableNamesTheCellAndThePointer() {
        assertThat(new Place("/caseStudies/0", Optional.empty(), Optional.of("caseStudies!B2")))
                .hasToString("caseStudies!B2 /caseStudies/0");
        assertThat(new Place("", Optional.of(new Place.Position(5, 1)), Optional.of("F17")))
                .hasToString("5:1 F17");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "Model-test", "model_test", "model test", "-model", "model-", "model--test", "modèle"})
    void aRuleIdIsKebabCase(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.of(id, Severity.INFO, "a", "b"))
                .withMessage("a rule id is kebab-case, but was '" + id + "'");
    }

    @Test
    void aRuleOfACallerHasAMessageInBothLanguages() {
        Rule rule = Rule.of("acme-own-rule", Severity.INFO, "one", "un");

        assertThat(rule.message().byLanguage()).containsExactly(Map.entry("en", "one"), Map.entry("fr", "un"));
        assertThat(rule.since()).isEqualTo("1.0");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a crane                   | une grue
            more than 12 of 400 ships | plus de 12 navires sur 400
            a lorry                   | a lorry
            a crane of 12             | a crane of 12
            """)
    void aRuleOfACallerHasItsWordsInFrench(String word, String french) {
        RuleWords words = new RuleWords(
                Set.of("what"), Map.of("a crane", "une grue", "more than # of # ships", "plus de # navires sur #"));
        Rule rule = Rule.of("acme-idle", Severity.INFO, "{what} at {target}", "{what} à {target}")
                .worded(words);
        Notice notice = Notice.of(rule, Place.of(""), Map.of("what", word, "target", "a crane"));

        assertThat(notice.message("fr")).isEqualTo(french + " à a crane");
        assertThat(notice.message("en")).isEqualTo(word + " at a crane");
        assertThat(notice.message("de")).isEqualTo(word + " at a crane");
        assertThat(notice.values()).containsEntry("what", word);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no 'crane' beside 'ship 12'   | pas de « crane » à côté de « ship 12 »
            no 'l'x' beside 'y''          | pas de « l'x » à côté de « y' »
            no '' beside 'x'              | pas de «  » à côté de « x »
            12 of them, not 'a 7 b'       | 12 d'entre eux, et non « a 7 b »
            more than 3 of 'x'            | plus de 3 sur « x »
            'one'                         | « one »
            'one', 'ships' rights', '2'   | « one », « ships' rights », « 2 »
            'one', 'two', …               | « one », « two », …
            'one', 'tw…                   | « one », « tw… »
            it is 'one'                   | it is 'one'
            """)
    void namesInQuotesOfWordsStandInTheQuotesOfTheLanguage(String word, String french) {
        RuleWords words = new RuleWords(
                Set.of("what"),
                Map.of(
                        "no '#' beside '#'", "pas de « # » à côté de « # »",
                        "# of them, not '#'", "# d'entre eux, et non « # »",
                        "more than # of 'x'", "plus de # sur « x »",
                        "'#'", "« # »"));
        Rule rule = Rule.of("acme-idle", Severity.INFO, "{what} stands", "{what} est là")
                .worded(words);

        assertThat(Notice.of(rule, Place.of(""), Map.of("what", word))
                        .message("fr")
                        .replace('\u00A0', ' '))
                .isEqualTo(french + " est là");
    }

    @Test
    void noPartOfARuleMayBeNull() {
        Rule rule = Rule.of("acme-own-rule", Severity.INFO, "one", "un");
        Optional<Text> none = Optional.empty();
        RuleWords words = rule.words();

        assertThat(new Rule(rule.id(), Severity.INFO, rule.message(), none, "1.0", words, false))
                .isEqualTo(rule)
                .hasSameHashCodeAs(rule);
        assertThatNullPointerException()
                .isThrownBy(() -> new Rule(null, Severity.INFO, rule.message(), none, "1.0", words, false));
        assertThatNullPointerException()
                .isThrownBy(() -> new Rule("acme-x", null, rule.message(), none, "1.0", words, false));
        assertThatNullPointerException()
                .isThrownBy(() -> new Rule("acme-x", Severity.INFO, null, none, "1.0", words, false));
        assertThatNullPointerException()
                .isThrownBy(() -> new Rule("acme-x", Severity.INFO, rule.message(), null, "1.0", words, false));
        assertThatNullPointerException()
                .isThrownBy(() -> new Rule("acme-x", Severity.INFO, rule.message(), none, null, words, false));
        assertThatNullPointerException()
                .isThrownBy(() -> new Rule("acme-x", Severity.INFO, rule.message(), none, "1.0", null, false));
    }

    @Test
    void theWordsOfARuleAreSortedAndCannotBeChanged() {
        RuleWords words = new RuleWords(Set.of("b", "a"), Map.of("z", "1", "y", "2"));

        assertThat(words.holes()).containsExactly("a", "b");
        assertThat(words.french().keySet()).containsExactly("y", "z");
        assertThat(words).hasToString("RuleWords[holes=[a, b], french=2 words]");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> words.french().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> words.holes().clear());
    }
}
