package org.waystage.core;

import java.util.Objects;

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
 * @param since the version of the format that brought the rule, such as {@code 1.0}
 */
public record Rule(String id, Severity severity, Text message, String since) {
    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if the id is not kebab-case
     */
    public Rule {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
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
        return new Rule(id, severity, Text.of("en", english).with("fr", french), "1.0");
    }
}
