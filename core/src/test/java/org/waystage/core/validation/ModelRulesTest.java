package org.waystage.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.FullModel;
import org.waystage.core.id.Id;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.validation.RuleBreaches.Breach;

/** The rules as data, and each rule broken once. */
class ModelRulesTest {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

    static Stream<Breach> breaches() {
        return RuleBreaches.all();
    }

    static List<Rule> rules() {
        return ModelRules.all();
    }

    private static Set<String> holes(Rule rule, String language) {
        Set<String> holes = new TreeSet<>();
        Matcher matcher = HOLE.matcher(rule.message().in(language).replaceAll("\\[\\[.*?]]", ""));
        while (matcher.find()) {
            holes.add(matcher.group(1));
        }
        return holes;
    }

    /** Validates under a profile that asks for the rule. */
    private static List<Notice> validate(Breach breach) {
        ValidationProfile.Setting setting =
                ValidationProfile.Setting.find(breach.rule().severity().code()).orElseThrow();
        return CatalogueValidator.validate(
                breach.catalogue(),
                ValidationProfile.builder("asking").set(breach.rule(), setting).build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void aQuietRuleIsSilentWithoutAProfile(Breach breach) {
        assertThat(CatalogueValidator.validate(breach.catalogue()).isEmpty())
                .isEqualTo(breach.rule().quiet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void eachRuleGivesOneNoticeAtItsPlaceWithItsValues(Breach breach) {
        assertThat(validate(breach))
                .containsExactly(Notice.of(breach.rule(), Place.of(breach.pointer()), breach.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void eachMessageIsFilledInBothLanguages(Breach breach) {
        Notice notice = validate(breach).get(0);

        Set<String> filled = holes(breach.rule(), "en");
        if (breach.rule().equals(ModelRules.DEPRECATED)) {
            filled.addAll(Set.of("since", "successor")); // either may be absent, not both
        }
        if (List.of(ModelRules.STAGE_MISSPELT, ModelRules.BASIS_MISSPELT).contains(breach.rule())) {
            filled.add("suggestion"); // without one it is another rule
        }
        assertThat(notice.values().keySet()).isEqualTo(filled);
        for (String language : List.of("en", "fr")) {
            String question =
                    notice.values().containsKey("suggestion") ? " (Did you mean|Vouliez-vous dire) .*\\?$" : "$";
            assertThat(notice.message(language).replaceFirst(question, ""))
                    .doesNotContain("?", "{", "}")
                    .endsWith(".");
            assertThat(notice.values().values())
                    .allSatisfy(value -> assertThat(notice.message(language)).contains(value));
        }
    }

    @Test
    void eachRuleIsBrokenByTheTable() {
        assertThat(breaches().map(Breach::rule)).containsExactlyElementsOf(ModelRules.all());
    }

    @Test
    void theWholeModelIsClean() {
        assertThat(CatalogueValidator.validate(FullModel.catalogue())).isEmpty();
    }

    @Test
    void theListHoldsEachConstantOnce() throws IllegalAccessException {
        List<Object> constants = new java.util.ArrayList<>();
        for (var field : ModelRules.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Rule.class) {
                constants.add(field.get(null));
            }
        }

        assertThat(ModelRules.all())
                .doesNotHaveDuplicates()
                .hasSameElementsAs(constants.stream().map(Rule.class::cast).toList());
    }

    @Test
    void idsAreUnique() {
        assertThat(ModelRules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    /** The ids are a contract with those who filter notices by them. */
    @Test
    void idsAndSeveritiesStayAsTheyAre() {
        assertThat(ModelRules.all().stream().map(rule -> rule.id() + " " + rule.severity()))
                .containsExactlyElementsOf(Arrays.asList("""
                        link-id-duplicate error
                        link-technology-unknown error
                        link-organization-unknown error
                        link-source-unknown error
                        link-case-study-unknown error
                        link-scope-unknown error
                        link-initiative-unknown error
                        link-code-list-unknown error
                        link-code-unknown warning
                        link-word-unknown info
                        link-word-mapped-otherwise warning
                        link-successor-unknown error
                        link-successor-circle warning
                        link-circle error
                        link-succession-circle warning
                        model-code-unlisted info
                        model-stage-misspelt warning
                        model-basis-misspelt warning
                        model-country-unknown warning
                        model-text-empty warning
                        model-source-missing warning
                        model-issue-date-missing info
                        model-range-reversed warning
                        model-count-exceeded warning
                        model-deprecated info
                        model-not-separable-filled warning
                        model-clearance-order warning
                        model-language-missing warning
                        model-stage-source-open warning
                        model-statement-uncoded warning
                        time-stage-back info
                        time-after-issue warning
                        time-plan-overdue info
                        time-order-reversed warning
                        time-checked-after-issue warning
                        time-clearance-after-issue warning
                        time-clearance-order warning
                        """.split("\n")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void anIdBeginsWithItsFamily(Rule rule) {
        assertThat(rule.id()).matches("(model|link|time)-[a-z-]+");
        assertThat(Id.isSlug(rule.id())).isTrue();
        assertThat(rule.since()).isEqualTo("1.0");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theMessagesInEnglishAndFrenchHaveTheSameHoles(Rule rule) {
        assertThat(rule.message().byLanguage()).containsOnlyKeys("en", "fr");
        assertThat(holes(rule, "fr")).isEqualTo(holes(rule, "en"));
        for (String language : List.of("en", "fr")) {
            String told = rule.message().in(language).replaceAll("\\[\\[.*?]]", "");
            String rest = HOLE.matcher(told).replaceAll("");
            assertThat(rest).doesNotContain("{", "}", "?").isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theFrenchMessageIsSetAsFrenchIs(Rule rule) {
        assertThat(rule.message().in("fr"))
                .isNotEqualTo(rule.message().in("en"))
                .doesNotContainPattern("(?<!\u00A0)[:»]")
                .doesNotContainPattern("(?<!\u202F)[;!?%]")
                .doesNotContainPattern("«(?!\u00A0)");
    }
}
