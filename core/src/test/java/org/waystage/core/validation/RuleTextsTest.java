package org.waystage.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Rule;
import org.waystage.core.redaction.RedactionRules;
import org.waystage.core.value.Text;

/** Each rule of this module says what is wrong and why in two languages, and has an id that no other has. */
class RuleTextsTest {
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z]+)}");

    static List<Rule> rules() {
        return Stream.concat(ModelRules.all().stream(), RedactionRules.all().stream())
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
        for (Class<?> type : List.of(ModelRules.class, RedactionRules.class)) {
            for (Field field : type.getFields()) {
                if (field.getType() == Rule.class) {
                    constants.add((Rule) field.get(null));
                }
            }
        }

        assertThat(rules()).containsExactlyElementsOf(constants);
    }

    private static Set<String> holes(String message) {
        Set<String> holes = new TreeSet<>();
        HOLE.matcher(message).results().map(MatchResult::group).forEach(holes::add);
        return holes;
    }
}
