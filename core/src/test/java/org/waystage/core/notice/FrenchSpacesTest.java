package org.waystage.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.value.Text;

class FrenchSpacesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Attendu : un nombre ; trouvé : « x » !|Attendu_: un nombre~; trouvé_: «_x_»~!",
                "Vouliez-vous dire « {near} » ?]]|Vouliez-vous dire «_{near}_»~?]]",
                "« . », « _ » et « - »|«_._», «___» et «_-_»",
                "Plus de 100 % : {share} %.|Plus de 100~%_: {share}~%.",
                "« ? » et « ; »|«_?_» et «_;_»",
                "12:30, (?=a), sep=; et https://x|12:30, (?=a), sep=; et https://x",
            })
    void noLineBreaksBeforeHighPunctuationAndInsideOfQuotationMarks(String typed, String shown) {
        assertThat(FrenchSpaces.in(typed).replace('\u00A0', '_').replace('\u202F', '~'))
                .isEqualTo(shown);
    }

    @Test
    void theFrenchOfARuleAndOfItsWordsHasThemAndTheEnglishIsLeftAlone() {
        Rule rule = Rule.of("port-idle", Severity.WARNING, "Idle : {what}", "À l’arrêt : {what}")
                .explained("Why : so", "Pourquoi : ainsi")
                .worded(new RuleWords(Set.of("what"), Map.of("a crane : x", "une grue : x")));

        assertThat(rule.message()).isEqualTo(Text.of("en", "Idle : {what}").with("fr", "À l’arrêt\u00A0: {what}"));
        assertThat(rule.explanation()).contains(Text.of("en", "Why : so").with("fr", "Pourquoi\u00A0: ainsi"));
        assertThat(rule.words().french()).containsEntry("a crane : x", "une grue\u00A0: x");
        assertThat(Rule.ofReading("port-shut", "Shut.", "Fermé !").message().in("fr"))
                .isEqualTo("Fermé\u202F!");
    }
}
