package org.waystage.core.notice;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.Id;
import org.waystage.core.value.Text;

/**
 * A rule that notices refer to.
 *
 * <p>The methods that take texts put a no-break space (U+00A0) into the French text before {@code : ; ? !} and inside
 * quotation marks. Write an ordinary space there.
 *
 * <p>The id is part of the contract: it is spelt out, never derived from a Java name. It is in kebab case and begins
 * with its family: {@code model-} (one record), {@code link-} (between records), {@code time-} (order and dates),
 * {@code redaction-} (an edition that was redacted); readers of document formats have their own families. Callers may
 * add rules with a prefix of their own.
 *
 * @param id the id, in kebab case
 * @param severity the severity of a breach
 * @param message the message, at least in English and French, with placeholders such as {@code {target}}; a part in
 *     {@code [[ ]]} is left out if its first placeholder has no value
 * @param explanation why the rule exists and how to fix a breach, at least in English and French; every rule of this
 *     library has an explanation
 * @param since the version of the format that introduced the rule, for example {@code 1.0}
 * @param words the words that the rule fills into the placeholders of its message
 * @param guarded whether a breach means that something could not be read. No {@link
 *     org.waystage.core.validation.ValidationProfile ValidationProfile} may lower the severity of such a rule, since
 *     the loss would go unnoticed. Only errors can be guarded
 */
public record Rule(
        String id,
        Severity severity,
        Text message,
        Optional<Text> explanation,
        String since,
        RuleWords words,
        boolean guarded) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the id is not in kebab case, or the rule is guarded and not an error
     */
    public Rule {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(words, "words");
        if (!Id.isSlug(id)) {
            throw new IllegalArgumentException("a rule id is kebab-case, but was '" + id + "'");
        }
        if (guarded && severity != Severity.ERROR) {
            throw new IllegalArgumentException(
                    "only an error tells that something could not be read, not the rule '" + id + "'");
        }
    }

    /**
     * Returns a rule of version 1.0 with a message in English and French.
     *
     * @param id the id, in kebab case
     * @param severity the severity of a breach
     * @param english the message in English
     * @param french the message in French
     * @return the rule
     */
    public static Rule of(String id, Severity severity, String english, String french) {
        return new Rule(id, severity, text(english, french), Optional.empty(), "1.0", RuleWords.none(), false);
    }

    /**
     * Returns a guarded rule of version 1.0: a breach is an error and means that something could not be read, and no
     * profile may lower its severity.
     *
     * @param id the id, in kebab case
     * @param english the message in English
     * @param french the message in French
     * @return the rule
     */
    public static Rule ofReading(String id, String english, String french) {
        Rule rule = of(id, Severity.ERROR, english, french);
        return new Rule(id, rule.severity, rule.message, rule.explanation, rule.since, rule.words, true);
    }

    /**
     * Returns this rule with an explanation.
     *
     * @param english why the rule exists and how to fix a breach, in English
     * @param french the same in French
     * @return the rule
     */
    public Rule explained(String english, String french) {
        return new Rule(id, severity, message, Optional.of(text(english, french)), since, words, guarded);
    }

    private static Text text(String english, String french) {
        return Text.of("en", english).with("fr", FrenchSpaces.in(french));
    }

    /**
     * Returns this rule with the words that it fills into the placeholders of its message.
     *
     * @param own the words
     * @return the rule
     */
    public Rule worded(RuleWords own) {
        return new Rule(id, severity, message, explanation, since, own, guarded);
    }
}
