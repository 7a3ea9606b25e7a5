package org.waystage.core.validation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.waystage.core.internal.Slugs;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/**
 * A named set of severities: how severe breaches of rules are for a certain use, and which of them are not reported.
 * Breaches of {@link Rule#quiet quiet} rules are reported only if the profile sets them.
 *
 * <p>A profile may name rules unknown to this version, since a newer version may have them. A rule whose breach means
 * that something could not be read ({@link Rule#guarded}) is never less severe than without a profile, since the loss
 * would go unnoticed: the builder rejects such a setting, and in a profile created otherwise it has no effect.
 *
 * @param id the name of the profile, a slug
 * @param title the title for people, if any
 * @param rules the settings by rule id; sorted, immutable
 * @param extras members unknown to this version
 */
public record ValidationProfile(String id, Optional<Text> title, Map<String, Setting> rules, Extras extras) {
    private static final String[] PARTS = {"id", "title", "rules"};

    private static final ValidationProfile NONE =
            new ValidationProfile("none", Optional.empty(), Map.of(), Extras.none());

    /** The setting of a rule in a profile; a closed list. */
    public enum Setting {
        /** A breach is not reported. */
        OFF("off"),
        /** A breach is only notable. */
        INFO("info"),
        /** A breach is a warning. */
        WARNING("warning"),
        /** A breach is an error. */
        ERROR("error");

        private final String code;

        Setting(String code) {
            this.code = code;
        }

        /**
         * Returns the setting with a code.
         *
         * @param code the code, for example {@code off}
         * @return the setting, or empty if there is none
         */
        public static Optional<Setting> find(String code) {
            for (Setting setting : values()) {
                if (setting.code.equals(code)) {
                    return Optional.of(setting);
                }
            }
            return Optional.empty();
        }

        /**
         * Returns the severity.
         *
         * @return the severity, or empty for {@link #OFF}
         */
        public Optional<Severity> severity() {
            return switch (this) {
                case OFF -> Optional.empty();
                case INFO -> Optional.of(Severity.INFO);
                case WARNING -> Optional.of(Severity.WARNING);
                case ERROR -> Optional.of(Severity.ERROR);
            };
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * Checks the ids and keeps a sorted copy of the settings.
     *
     * @throws IllegalArgumentException if an id is not a slug
     */
    public ValidationProfile {
        Slugs.check("a profile id", id);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
        Map<String, Setting> sorted = new TreeMap<>(rules);
        for (String rule : sorted.keySet()) {
            Slugs.check("a rule id", rule);
        }
        rules = Collections.unmodifiableMap(sorted);
    }

    /**
     * Returns the profile that changes nothing.
     *
     * @return the profile
     */
    public static ValidationProfile none() {
        return NONE;
    }

    /**
     * Returns a builder of a profile.
     *
     * @param id the name of the profile, a slug
     * @return the builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Returns the severity of a breach of a rule under this profile.
     *
     * @param rule the rule
     * @return the severity, or empty if a breach is not reported
     */
    public Optional<Severity> severityOf(Rule rule) {
        return severity(rule, rule.severity());
    }

    private Optional<Severity> severity(Rule rule, Severity otherwise) {
        Setting setting = rules.get(rule.id());
        if (setting == null && rule.quiet()) {
            return Optional.empty();
        }
        return setting == null || rule.guarded() ? Optional.of(otherwise) : setting.severity();
    }

    /**
     * Returns a notice with its severity under this profile. Applying a profile twice has the same result as applying
     * it once.
     *
     * @param notice the notice
     * @return the notice, with the severity of the profile if it sets one, or empty if the notice is not reported
     */
    public Optional<Notice> apply(Notice notice) {
        return severity(notice.rule(), notice.severity())
                .map(severity -> severity == notice.severity()
                        ? notice
                        : new Notice(notice.rule(), severity, notice.place(), notice.values()));
    }

    /**
     * Returns the rules whose breaches are not reported.
     *
     * @return their ids, sorted; immutable
     */
    public List<String> skipped() {
        return rules.entrySet().stream()
                .filter(entry -> entry.getValue() == Setting.OFF)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A builder of profiles. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private Optional<Text> title = Optional.empty();
        private final Map<String, Setting> rules = new TreeMap<>();
        private Extras extras = Extras.none();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Sets the title.
         *
         * @param value the title for people
         * @return this builder
         */
        public Builder title(Text value) {
            title = Optional.of(Objects.requireNonNull(value, "title"));
            return this;
        }

        /**
         * Sets or clears the title.
         *
         * @param value the title for people, or empty for none
         * @return this builder
         */
        public Builder title(Optional<Text> value) {
            title = Objects.requireNonNull(value, "title");
            return this;
        }

        /**
         * Sets the severity of a breach of a rule.
         *
         * @param rule the rule
         * @param setting the severity, or {@link Setting#OFF} if a breach is not reported
         * @return this builder
         * @throws IllegalArgumentException if the rule is guarded ({@link Rule#guarded}) and the setting is not an
         *     error
         */
        public Builder set(Rule rule, Setting setting) {
            if (rule.guarded() && setting != Setting.ERROR) {
                throw new IllegalArgumentException(
                        "the rule '" + rule.id() + "' cannot be set to " + setting
                                + ": its breach means that something could not be read, and nobody would see that it is missing");
            }
            return set(rule.id(), setting);
        }

        /**
         * Sets the severity of a breach of a rule that this version may not know. If the rule turns out to be guarded,
         * the setting has no effect.
         *
         * @param ruleId the id of the rule, a slug
         * @param setting the severity, or {@link Setting#OFF} if a breach is not reported
         * @return this builder
         */
        public Builder set(String ruleId, Setting setting) {
            rules.put(Objects.requireNonNull(ruleId, "ruleId"), Objects.requireNonNull(setting, "setting"));
            return this;
        }

        /**
         * Sets the members unknown to this version.
         *
         * @param value the members, which are written back as they are
         * @return this builder
         */
        public Builder extras(Extras value) {
            extras = Objects.requireNonNull(value, "extras");
            return this;
        }

        /**
         * Returns the profile.
         *
         * @return the profile
         * @throws IllegalArgumentException if an id is not a slug
         */
        public ValidationProfile build() {
            return new ValidationProfile(id, title, rules, extras);
        }
    }
}
