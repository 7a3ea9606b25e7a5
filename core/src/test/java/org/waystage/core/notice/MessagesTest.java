package org.waystage.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.internal.words.CoreMessages;
import org.waystage.core.validation.ModelRules;

class MessagesTest {
    private static final Map<String, String> FILES =
            Map.of("messages_en.properties", """
            greeting=Good morning
            only.english=Cheers
            rule.port-idle.message=Nothing moves: {what} is idle[[ at {port}]].
            rule.port-idle.explanation=Move it.
            rule.port-shut.message=The port is shut.
            word.crane=a crane
            word.cranes=more than # cranes
            """, "messages_fr.properties", """
            greeting=Bonjour, été
            rule.port-idle.message=Rien ne bouge : {what} à l’arrêt[[ à {port}]].
            rule.port-idle.explanation=Déplacez-le.
            rule.port-shut.message=Le port est fermé.
            word.crane=une grue
            word.cranes=plus de # grues
            """, "messages_es.properties", """
            greeting=Buenos días
            word.crane=una grúa
            """);

    private final List<String> opened = new ArrayList<>();
    private final Messages messages = Messages.of(name -> {
        opened.add(name);
        String file = FILES.get(name);
        return file == null ? null : new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    });

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(delimiter = '|', textBlock = """
            en       | Good morning
            fr       | Bonjour, été
            FR-ca    | Bonjour, été
            es       | Buenos días
            de       | Good morning
            ''       | Good morning
            ../fr    | Good morning
            """)
    void aTextIsGivenInItsLanguageOrElseInEnglish(String language, String text) {
        assertThat(messages.in(language, "greeting")).isEqualTo(text);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(delimiter = '|', textBlock = """
            en         | en
            EN-gb      | en
            fr         | fr
            fr-CA      | fr
            FR-Latn-CA | fr
            fr-x-douane | fr
            es-419     | es
            de-CH      | en
            fra        | en
            ''         | en
            """)
    void aTagIsLookedUpAmongTheLanguagesThatHaveAFile(String tag, String language) {
        assertThat(messages.language(tag)).isEqualTo(language);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(delimiter = '|', textBlock = """
            zh-Hant-TW                | zh-hant-tw zh-hant zh
            zh-Hant-CN-x-private1-sub | zh-hant-cn-x-private1-sub zh-hant-cn-x-private1 zh-hant-cn zh-hant zh
            fr                        | fr
            """)
    void aTagIsShortenedFromTheRightAsRfc4647Says(String tag, String ranges) {
        List<String> asked = new ArrayList<>();

        assertThat(Messages.lookup(tag, range -> !asked.add(range))).isEmpty();
        assertThat(String.join(" ", asked)).isEqualTo(ranges);
        assertThat(Messages.lookup(tag, range -> range.length() == 2)).contains(tag.substring(0, 2));
    }

    @Test
    void theWordsOfARuleInCodeAreGivenToARegionToo() {
        RuleWords words = new RuleWords(java.util.Set.of("what"), Map.of("a crane", "une grue"));

        assertThat(words.in("fr-CA", "what", "a crane")).isEqualTo("une grue");
        assertThat(words.in("en-GB", "what", "a crane")).isEqualTo("a crane");
        assertThat(messages.words("word", "what").in("fr-CA", "what", "a crane"))
                .isEqualTo("une grue");
    }

    @Test
    void whatALanguageLacksIsGivenInEnglish() {
        assertThat(messages.in("fr", "only.english")).isEqualTo("Cheers");
        assertThat(messages.text("only.english").byLanguage()).containsExactly(Map.entry("en", "Cheers"));
    }

    @Test
    void aTextThatIsNowhereIsAFaultOfTheProgram() {
        assertThatIllegalStateException()
                .isThrownBy(() -> messages.in("fr", "none"))
                .withMessage("there is no text 'none'");
    }

    @Test
    void aFileIsReadOnceAndNotBeforeATextInItsLanguageIsAskedFor() {
        Rule rule = messages.rule("port-idle", Severity.WARNING).worded(messages.words("word", "what"));
        Notice notice = Notice.of(rule, Place.of(""), Map.of("what", "a crane"));
        assertThat(opened).isEmpty();

        notice.message();
        notice.message();
        assertThat(opened).containsExactly("messages_en.properties");

        notice.message("fr");
        notice.message("fr");
        assertThat(opened).containsExactly("messages_en.properties", "messages_fr.properties");
    }

    @Test
    void aRuleHasItsTextsFromTheFiles() {
        Rule rule = messages.rule("port-idle", Severity.WARNING);

        assertThat(rule.message().byLanguage())
                .containsExactly(
                        Map.entry("en", "Nothing moves: {what} is idle[[ at {port}]]."),
                        Map.entry("fr", "Rien ne bouge : {what} à l’arrêt[[ à {port}]]."));
        assertThat(rule.explanation().orElseThrow().in("fr")).isEqualTo("Déplacez-le.");
        assertThat(messages.ruleOfReading("port-shut").explanation()).isEmpty();
        assertThat(messages.ruleOfReading("port-shut").guarded()).isTrue();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | a crane             | Nothing moves: a crane is idle.
            fr | a crane             | Rien ne bouge : une grue à l’arrêt.
            fr | more than 12 cranes | Rien ne bouge : plus de 12 grues à l’arrêt.
            fr | a lorry             | Rien ne bouge : a lorry à l’arrêt.
            es | a crane             | Nothing moves: a crane is idle.
            """)
    void theWordsOfAMessageAreInItsLanguage(String language, String word, String message) {
        Rule rule = messages.rule("port-idle", Severity.WARNING).worded(messages.words("word", "what"));

        assertThat(Notice.of(rule, Place.of(""), Map.of("what", word)).message(language))
                .isEqualTo(message);
    }

    @Test
    void aRuleInFilesEqualsOneInCodeThatSaysTheSame() {
        Rule filed = messages.ruleOfReading("port-shut");
        Rule coded = Rule.ofReading("port-shut", "The port is shut.", "Le port est fermé.");

        assertThat(filed).isEqualTo(coded).hasSameHashCodeAs(coded).hasToString("port-shut (error)");
        assertThat(filed.explained("Open it.", "Ouvrez-le.")).isNotEqualTo(filed);
        assertThat(filed).isNotEqualTo(messages.rule("port-shut", Severity.ERROR));
        assertThat(messages.words("word", "what"))
                .isEqualTo(new RuleWords(
                        java.util.Set.of("what"),
                        Map.of("a crane", "une grue", "more than # cranes", "plus de # grues")));
    }

    @Test
    void theFilesOfThisModuleAreFound() {
        assertThat(CoreMessages.MESSAGES.in("fr", "word.holder.bodies")).isEqualTo("organismes");
        assertThat(Optional.of(ModelRules.ID_DUPLICATE.message().in("fr")))
                .hasValueSatisfying(message -> assertThat(message).contains("identifiant"));
    }
}
