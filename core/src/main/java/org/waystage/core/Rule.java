package org.waystage.core;

import java.util.Objects;
import java.util.Optional;

/**
 * What a notice is about.
 *
 * <p>The id is part of the contract: spelt out, never derived from a Java name. It is kebab-case and begins with its family:
 * {@code json-} (not JSON), {@code shape-} (JSON, but not this format), {@code model-} (one record), {@code link-} (between
 * records), {@code time-} (order and dates), {@code register-} (import), {@code redaction-} (an edition
 * that was cut). Callers may add rules with a prefix of their own.
 *
 * @param id the id
 * @param severity how much a breach weighs
 * @param message the message as a text with holes such as {@code {target}}, in English and French at least; a part in
 *     {@code [[ ]]} is left out where the first hole in it has no value
 * @param explanation why the rule is there and how to mend a breach, in English and French at least; every rule of this library has one
 * @param since the version of the format that brought the rule, such as {@code 1.0}
 */
public record Rule(String id, Severity severity, Text message, Optional<Text> explanation, String since) {
    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if the id is not kebab-case
     */
    public Rule {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(since, "since");
        if (!Id.isSlug(id)) {
            throw new IllegalArgumentException("a rule id is kebab-case, but was '" + id + "'");
        }
    }

    /**
     * Returns a rule of version 1.0 with a message in English and French.
     *
     * @param id the id
     * @param severity how much a breach weighs
     * @param english the message in English
     * @param french the message in French
     * @return the rule
     */
    public static Rule of(String id, Severity severity, String english, String french) {
        return new Rule(id, severity, Text.of("en", english).with("fr", french), Optional.empty(), "1.0");
    }

    /**
     * Returns this rule with an explanation.
     *
     * @param english why it is there and how to mend a breach, in English
     * @param french the same in French
     * @return the rule
     */
    public Rule explained(String english, String french) {
        return new Rule(
                id, severity, message, Optional.of(Text.of("en", english).with("fr", french)), since);
    }
}
