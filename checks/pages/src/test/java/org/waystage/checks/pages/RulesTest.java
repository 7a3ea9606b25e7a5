package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.decision.DecisionRules;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.core.redaction.RedactionRules;
import org.waystage.core.validation.ModelRules;
import org.waystage.core.value.Text;
import org.waystage.formats.LinkedDataRules;
import org.waystage.history.continuity.ContinuityRules;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.signing.AcceptanceRules;
import org.waystage.json.signing.KeyRules;
import org.waystage.registers.notice.RegisterRules;
import org.waystage.tables.TableRules;

/** Each rule of the library says what is wrong and why in two languages, and has an id that no other has. */
class RulesTest {
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern RULE = Pattern.compile("rule\\.([a-z0-9-]+)\\.message");

    private static final Map<Class<?>, List<Rule>> OF_READING = Map.of(
            JsonRules.class, JsonRules.all(),
            DecisionRules.class, DecisionRules.all(),
            AcceptanceRules.class, AcceptanceRules.all(),
            KeyRules.class, KeyRules.all(),
            TableRules.class, TableRules.all(),
            LinkedDataRules.class, LinkedDataRules.all(),
            RegisterRules.class, RegisterRules.all());

    private static final Map<Class<?>, List<Rule>> OF_THE_MODEL = Map.of(
            ModelRules.class, ModelRules.all(),
            RedactionRules.class, RedactionRules.all(),
            ContinuityRules.class, ContinuityRules.all());

    static List<Rule> rulesOfReading() {
        return OF_READING.values().stream().flatMap(List::stream).toList();
    }

    static List<Rule> rules() {
        return Stream.concat(OF_THE_MODEL.values().stream().flatMap(List::stream), rulesOfReading().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleHasMessageAndExplanationInTwoLanguagesAndItsVersion(Rule rule) {
        Text explanation = rule.explanation().orElseThrow();
        for (Text text : List.of(rule.message(), explanation)) {
            assertThat(text.in("en")).isNotBlank();
            assertThat(text.in("fr")).isNotBlank().isNotEqualTo(text.in("en"));
        }
        assertThat(holes(rule.message().in("fr")))
                .isEqualTo(holes(rule.message().in("en")));
        assertThat(explanation.in("en"))
                .endsWith(".")
                .isNotEqualTo(rule.message().in("en"));
        assertThat(explanation.in("fr")).endsWith(".");
        assertThat(rule.since()).isEqualTo("1.0");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWordsOfARuleStandInItsMessage(Rule rule) {
        if (!rule.words().holes().isEmpty()) {
            assertThat(holes(rule.message().in("en")))
                    .containsAnyElementsOf(rule.words().holes());
            assertThat(rule.words().french()).isNotEmpty();
        }
        assertThat(rule.words().french())
                .allSatisfy((english, french) ->
                        assertThat(french.replaceAll("[^#]", "")).isEqualTo(english.replaceAll("[^#]", "")));
    }

    @ParameterizedTest
    @MethodSource("rulesOfReading")
    void anErrorOfReadingIsGuardedAndNothingElseIs(Rule rule) {
        assertThat(rule.guarded()).isEqualTo(rule.severity() == Severity.ERROR);
    }

    @Test
    void noTwoRulesShareAnIdOrAnExplanation() {
        assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(rules()).extracting(Rule::explanation).doesNotHaveDuplicates();
    }

    @Test
    void eachConstantIsListedInItsOrder() throws IllegalAccessException {
        Map<Class<?>, List<Rule>> listed = new LinkedHashMap<>(OF_THE_MODEL);
        listed.putAll(OF_READING);
        for (Map.Entry<Class<?>, List<Rule>> type : listed.entrySet()) {
            List<Rule> constants = new ArrayList<>();
            for (Field field : type.getKey().getFields()) {
                if (field.getType() == Rule.class) {
                    constants.add((Rule) field.get(null));
                }
            }
            assertThat(type.getValue()).as(type.getKey().getSimpleName()).containsExactlyElementsOf(constants);
        }
    }

    @Test
    void theFilesHaveTheTextsOfTheseRulesAlone() throws IOException {
        Set<String> written = new TreeSet<>();
        for (ModuleTexts texts : ModuleTexts.all()) {
            texts.english().keySet().stream()
                    .map(RULE::matcher)
                    .filter(key -> key.matches())
                    .forEach(key -> written.add(key.group(1)));
        }
        Set<String> ids = new TreeSet<>();
        rules().forEach(rule -> ids.add(rule.id()));

        assertThat(ids).containsAll(written);
    }

    private static Set<String> holes(String message) {
        Set<String> holes = new TreeSet<>();
        // The reasons of skipped records come in both languages, as 'reason' and 'frenchReason'.
        HOLE.matcher(message)
                .results()
                .map(hole -> hole.group(1).equals("frenchReason") ? "reason" : hole.group(1))
                .forEach(holes::add);
        return holes;
    }
}
