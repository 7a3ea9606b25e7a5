package org.waystage.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

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
}
