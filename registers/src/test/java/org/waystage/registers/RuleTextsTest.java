package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.core.value.Text;
import org.waystage.json.ValidationProfiles;
import org.waystage.registers.notice.RegisterRules;

/** Each rule of this module says what is wrong and why in two languages, and has an id that no other has. */
class RuleTextsTest {
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z]+)}");

    static List<Rule> rules() {
        return RegisterRules.all();
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
    void anErrorOfReadingIsGuardedAndNothingElseIs(Rule rule) {
        assertThat(rule.guarded()).isEqualTo(rule.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWordsOfARuleStandInItsMessage(Rule rule) {
        if (!rule.words().holes().isEmpty()) {
            assertThat(holes(rule.message().in("en")))
                    .containsAnyElementsOf(rule.words().holes().stream()
                            .map(hole -> "{" + hole + "}")
                            .toList());
        }
        assertThat(rule.words().french())
                .allSatisfy((english, french) ->
                        assertThat(french.replaceAll("[^#]", "")).isEqualTo(english.replaceAll("[^#]", "")));
    }

    @Test
    void noTwoRulesShareAnId() {
        assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void noTwoRulesShareAnExplanation() {
        assertThat(rules()).extracting(Rule::explanation).doesNotHaveDuplicates();
    }

    @Test
    void eachConstantIsListed() throws IllegalAccessException {
        List<Rule> constants = new ArrayList<>();
        for (Class<?> type : List.of(RegisterRules.class)) {
            for (Field field : type.getFields()) {
                if (field.getType() == Rule.class) {
                    constants.add((Rule) field.get(null));
                }
            }
        }

        assertThat(rules()).containsExactlyElementsOf(constants);
    }

    @Test
    void theStrictProfileMakesEachWarningAnError() {
        ValidationProfile strict = ValidationProfiles.named("strict").orElseThrow();
        String family = rules().get(0).id().replaceFirst("-.*", "-");

        assertThat(strict.rules().keySet().stream().filter(id -> id.startsWith(family)))
                .containsExactlyInAnyOrderElementsOf(rules().stream()
                        .filter(rule -> rule.severity() == Severity.WARNING)
                        .map(Rule::id)
                        .toList());
    }

    private static Set<String> holes(String message) {
        Set<String> holes = new TreeSet<>();
        // The reasons of skipped records come in both languages, since a profile may word them.
        HOLE.matcher(message)
                .results()
                .map(MatchResult::group)
                .map(hole -> hole.equals("{frenchReason}") ? "{reason}" : hole)
                .forEach(holes::add);
        return holes;
    }
}
