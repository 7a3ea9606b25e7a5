package org.waystage.core.notice;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.Id;
import org.waystage.core.value.Text;

/**
 * What a notice is about.
 *
 * <p>The methods that take words put a no-break space (U+00A0) in the French where it belongs: before {@code : ; ? !} and
 * inside of quotation marks. An ordinary space is typed there.
 *
 * <p>The id is part of the contract: spelt out, never derived from a Java name. It is kebab-case and begins with its family:
 * {@code model-} (one record), {@code link-} (between records), {@code time-} (order and dates), {@code redaction-} (an
 * edition that was cut); what reads a form of documents has families of its own. Callers may add rules with a prefix of their own.
 *
 * @param id the id
 * @param severity how much a breach weighs
 * @param message the message as a text with holes such as {@code {target}}, in English and French at least; a part in
 *     {@code [[ ]]} is left out where the first hole in it has no value
 * @param explanation why the rule is there and how to mend a breach, in English and French at least; every rule of this library has one
 * @param since the version of the format that brought the rule, such as {@code 1.0}
 * @param words the words that the rule puts into the holes of its message
 * @param guarded whether a breach means that something could not be read, so that no {@link org.waystage.core.validation.ValidationProfile ValidationProfile} may weigh it
 *     less, as nobody would see what was lost; only an error is
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
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is not kebab-case, or the rule is guarded and no error
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
     * @param id the id
     * @param severity how much a breach weighs
     * @param english the message in English
     * @param french the message in French
     * @return the rule
     */
    public static Rule of(String id, Severity severity, String english, String french) {
        return new Rule(id, severity, text(english, french), Optional.empty(), "1.0", RuleWords.none(), false);
    }

    /**
     * Returns a rule of version 1.0 whose breach is an error and means that something could not be read: no profile may weigh
     * it less.
     *
     * @param id the id
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
     * @param english why it is there and how to mend a breach, in English
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
     * Returns this rule with the words that it puts into the holes of its message.
     *
     * @param own the words
     * @return the rule
     */
    public Rule worded(RuleWords own) {
        return new Rule(id, severity, message, explanation, since, own, guarded);
    }
}
