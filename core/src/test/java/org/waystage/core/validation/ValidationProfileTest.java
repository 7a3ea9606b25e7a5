package org.waystage.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.RuleWords;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ValidationProfile.Setting;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/** How a profile changes what breaches weigh. */
class ValidationProfileTest {
    private static final Notice OVERDUE = Notice.of(ModelRules.PLAN_OVERDUE, Place.of("/a"), Map.of("stage", "pilot"));

    private static ValidationProfile with(Rule rule, Setting setting) {
        return ValidationProfile.builder("test").set(rule, setting).build();
    }

    private static Rule unreadable(String id) {
        return Rule.ofReading(id, "Unreadable.", "Illisible.");
    }

    @Test
    void withoutSettingsNothingChanges() {
        assertThat(ValidationProfile.none().apply(OVERDUE)).containsSame(OVERDUE);
        assertThat(ValidationProfile.none().skipped()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void aNoticeWeighsWhatTheProfileSays(Severity severity) {
        Setting setting = Setting.find(severity.code()).orElseThrow();

        Notice weighed = with(ModelRules.PLAN_OVERDUE, setting).apply(OVERDUE).orElseThrow();

        assertThat(weighed).isEqualTo(new Notice(ModelRules.PLAN_OVERDUE, severity, OVERDUE.place(), OVERDUE.values()));
        assertThat(with(ModelRules.PLAN_OVERDUE, setting).apply(weighed)).contains(weighed);
    }

    @Test
    void aRuleThatIsOffIsNotReported() {
        ValidationProfile profile = with(ModelRules.PLAN_OVERDUE, Setting.OFF);

        assertThat(profile.apply(OVERDUE)).isEmpty();
        assertThat(profile.severityOf(ModelRules.PLAN_OVERDUE)).isEmpty();
        assertThat(profile.severityOf(ModelRules.SOURCE_MISSING)).contains(Severity.WARNING);
    }

    @Test
    void whatIsSkippedIsSortedAndNothingElse() {
        ValidationProfile profile = ValidationProfile.builder("test")
                .set(ModelRules.PLAN_OVERDUE, Setting.OFF)
                .set(ModelRules.SOURCE_MISSING, Setting.ERROR)
                .set("a-rule-to-come", Setting.OFF)
                .build();

        assertThat(profile.skipped()).isEqualTo(List.of("a-rule-to-come", "time-plan-overdue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json-x", "acme-x"})
    void whatWasNotReadCannotBeHidden(String id) {
        Rule rule = unreadable(id);
        ValidationProfile.Builder builder = ValidationProfile.builder("test");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.set(rule, Setting.OFF))
                .withMessageContaining(id)
                .withMessageContaining("off");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.set(rule, Setting.WARNING));
        assertThat(builder.set(rule, Setting.ERROR).set(id, Setting.OFF).build().severityOf(rule))
                .contains(Severity.ERROR);
    }

    @Test
    void theNameOfARuleDoesNotGuardIt() {
        Rule rule = Rule.of("json-x", Severity.ERROR, "Odd.", "Étrange.");

        assertThat(rule.guarded()).isFalse();
        assertThat(with(rule, Setting.OFF).severityOf(rule)).isEmpty();
    }

    @Test
    void aGuardedRuleStaysOneAndIsAnError() {
        Rule rule = unreadable("acme-x");

        assertThat(rule.explained("Why.", "Pourquoi.").worded(RuleWords.none()).guarded())
                .isTrue();
        assertThat(rule.severity()).isEqualTo(Severity.ERROR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule(
                        "acme-y", Severity.WARNING, rule.message(), Optional.empty(), "1.0", RuleWords.none(), true))
                .withMessageContaining("acme-y");
    }

    @Test
    void aQuietRuleIsReportedOnlyWhereAProfileSetsIt() {
        Rule quiet = Rule.of("acme-x", Severity.WARNING, "Odd.", "Étrange.").onlyUnderProfiles();
        Notice notice = Notice.of(quiet, Place.of(""), Map.of());

        assertThat(quiet.quiet()).isTrue();
        assertThat(quiet.explained("Why.", "Pourquoi.").worded(RuleWords.none()).quiet())
                .isTrue();
        assertThat(quiet).isNotEqualTo(Rule.of("acme-x", Severity.WARNING, "Odd.", "Étrange."));
        assertThat(ValidationProfile.none().severityOf(quiet)).isEmpty();
        assertThat(ValidationProfile.none().apply(notice)).isEmpty();
        assertThat(with(quiet, Setting.OFF).apply(notice)).isEmpty();
        assertThat(with(quiet, Setting.ERROR).severityOf(quiet)).contains(Severity.ERROR);
        assertThat(with(quiet, Setting.WARNING).apply(notice)).contains(notice);
        assertThatIllegalStateException().isThrownBy(unreadable("acme-y")::onlyUnderProfiles);
    }

    @Test
    void anErrorOfTheModelMayWeighLess() {
        assertThat(with(ModelRules.SOURCE_UNKNOWN, Setting.WARNING).severityOf(ModelRules.SOURCE_UNKNOWN))
                .contains(Severity.WARNING);
    }

    @Test
    void idsAreSlugsAndSettingsAreSorted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValidationProfile.builder("Our profile").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValidationProfile.builder("our")
                        .set("No Rule", Setting.OFF)
                        .build());
        assertThat(ValidationProfile.builder("our")
                        .set("b", Setting.OFF)
                        .set("a", Setting.INFO)
                        .build()
                        .rules()
                        .keySet())
                .containsExactly("a", "b");
    }

    @Test
    void aBuilderKeepsTitleAndUnknownMembers() {
        Extras extras = Extras.of(Map.of("x", new Extras.Bool(true)));
        Text title = Text.english("Ours");

        assertThat(ValidationProfile.builder("our").title(title).extras(extras).build())
                .isEqualTo(new ValidationProfile("our", Optional.of(title), Map.of(), extras));
    }
}
