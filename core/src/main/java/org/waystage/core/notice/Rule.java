package org.waystage.core.notice;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.Id;
import org.waystage.core.value.Text;

/**
 * A rule that notices refer to.
 *
 * <p>The methods that take texts put no-break spaces into the French text: U+00A0 before {@code :} and inside quotation marks, the
 * narrow U+202F before {@code ; ? ! %}. Write an ordinary space there.
 *
 * <p>The id is part of the contract: it is spelt out, never derived from a Java name. It is in kebab case and begins
 * with its family: {@code model-} (one record), {@code link-} (between records), {@code time-} (order and dates),
 * {@code redaction-} (an edition that was redacted); readers of document formats have their own families. Callers may
 * add rules with a prefix of their own.
 *
 * <p>The rules of this library keep their texts in the files of their modules ({@link Messages}), which are read when a text is
 * needed.
 */
public final class Rule {
    private final String id;
    private final Severity severity;
    private final RuleTexts texts;
    private final String since;
    private final RuleWords words;
    private final boolean guarded;
    private final boolean quiet;

    /**
     * Makes a rule whose texts are written in code.
     *
     * @param id the id, in kebab case
     * @param severity the severity of a breach
     * @param message the message, at least in English and French, with placeholders such as {@code {target}}; a part in
     *     {@code [[ ]]} is left out if its first placeholder has no value
     * @param explanation why the rule exists and how to fix a breach, at least in English and French; every rule of this
     *     library has an explanation
     * @param since the version of the format that introduced the rule, for example {@code 1.0}
     * @param words the words that the rule fills into the placeholders of its message
     * @param guarded whether a breach means that something could not be read
     * @throws IllegalArgumentException if the id is not in kebab case, or the rule is guarded and not an error
     */
    public Rule(
            String id,
            Severity severity,
            Text message,
            Optional<Text> explanation,
            String since,
            RuleWords words,
            boolean guarded) {
        this(
                id,
                severity,
                new RuleTexts.Given(
                        Objects.requireNonNull(message, "message"), Objects.requireNonNull(explanation, "explanation")),
                since,
                words,
                guarded,
                false);
    }

    Rule(String id, Severity severity, RuleTexts texts, String since, RuleWords words, boolean guarded, boolean quiet) {
        this.id = Objects.requireNonNull(id, "id");
        this.severity = Objects.requireNonNull(severity, "severity");
        this.texts = texts;
        this.since = Objects.requireNonNull(since, "since");
        this.words = Objects.requireNonNull(words, "words");
        this.guarded = guarded;
        this.quiet = quiet;
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
        return new Rule(id, rule.severity, rule.texts, rule.since, rule.words, true, false);
    }

    /**
     * Returns this rule with an explanation.
     *
     * @param english why the rule exists and how to fix a breach, in English
     * @param french the same in French
     * @return the rule
     */
    public Rule explained(String english, String french) {
        return new Rule(
                id,
                severity,
                new RuleTexts.Given(message(), Optional.of(text(english, french))),
                since,
                words,
                guarded,
                quiet);
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
        return new Rule(id, severity, texts, since, own, guarded, quiet);
    }

    /**
     * Returns this rule as a quiet one, whose breaches are reported only under a profile that sets it.
     *
     * @return the rule
     * @throws IllegalStateException if the rule is guarded
     */
    public Rule onlyUnderProfiles() {
        if (guarded) {
            throw new IllegalStateException("nobody would learn that something could not be read: '" + id + "'");
        }
        return new Rule(id, severity, texts, since, words, false, true);
    }

    /**
     * Returns the id.
     *
     * @return the id, in kebab case
     */
    public String id() {
        return id;
    }

    /**
     * Returns the severity of a breach.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Returns the message in all its languages.
     *
     * @return the message, at least in English and French, with placeholders such as {@code {target}}; a part in {@code [[ ]]} is left
     *     out if its first placeholder has no value
     */
    public Text message() {
        return texts.message();
    }

    /** Returns the message in a language, or else in English. */
    String message(String language) {
        return texts.message(language);
    }

    /** Returns the tag of the language in which the message is given. */
    String languageOf(String language) {
        return texts.languageOf(language);
    }

    /**
     * Returns why the rule exists and how to fix a breach.
     *
     * @return the explanation, at least in English and French; every rule of this library has one
     */
    public Optional<Text> explanation() {
        return texts.explanation();
    }

    /**
     * Returns the version of the format that introduced the rule.
     *
     * @return a version, for example {@code 1.0}
     */
    public String since() {
        return since;
    }

    /**
     * Returns the words that the rule fills into the placeholders of its message.
     *
     * @return the words
     */
    public RuleWords words() {
        return words;
    }

    /**
     * Returns whether a breach means that something could not be read. No {@link
     * org.waystage.core.validation.ValidationProfile ValidationProfile} may lower the severity of such a rule, since the loss would
     * go unnoticed. Only errors can be guarded.
     *
     * @return whether the rule is guarded
     */
    public boolean guarded() {
        return guarded;
    }

    /**
     * Returns whether breaches are reported only under a {@link org.waystage.core.validation.ValidationProfile profile}
     * that sets this rule. Such a rule asks for more than most catalogues need.
     *
     * @return whether the rule is quiet
     */
    public boolean quiet() {
        return quiet;
    }

    /** Returns whether the other object is a rule with the same components. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Rule that
                        && id.equals(that.id)
                        && severity == that.severity
                        && guarded == that.guarded
                        && quiet == that.quiet
                        && since.equals(that.since)
                        && words.equals(that.words)
                        && message().equals(that.message())
                        && explanation().equals(that.explanation()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the id and the severity. */
    @Override
    public String toString() {
        return id + " (" + severity + ")";
    }
}
