package org.waystage.json.signing;

import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.json.internal.words.JsonMessages.MESSAGES;

import java.util.List;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.RuleWords;

/** The rules that reading a file of keys checks, as data. No message ever contains any part of a key. */
public final class KeyRules {
    private static final RuleWords WORDS = MESSAGES.words("word", "found");

    /** There is no key in the file. */
    public static final Rule MISSING = MESSAGES.ruleOfReading("key-missing");

    /** The private key is encrypted. */
    public static final Rule ENCRYPTED = MESSAGES.ruleOfReading("key-encrypted");

    /** The key is for another algorithm. */
    public static final Rule OTHER_ALGORITHM =
            MESSAGES.ruleOfReading("key-other-algorithm").worded(WORDS);

    /** The key is in a form other than PKCS#8. */
    public static final Rule OTHER_FORM = MESSAGES.ruleOfReading("key-other-form");

    /** The block of a key is cut off or damaged. */
    public static final Rule UNREADABLE = MESSAGES.ruleOfReading("key-unreadable");

    /** The public key is one that others can sign for. */
    public static final Rule WEAK = MESSAGES.ruleOfReading("key-weak");

    /** There are several keys. */
    public static final Rule SEVERAL = MESSAGES.ruleOfReading("key-several");

    /** The two keys are not a pair. */
    public static final Rule NO_PAIR = MESSAGES.ruleOfReading("key-no-pair");

    /** The public key cannot be derived here. */
    public static final Rule PUBLIC_NEEDED = MESSAGES.ruleOfReading("key-public-needed");

    /** The file is longer than any file of keys. */
    public static final Rule TOO_LONG = MESSAGES.ruleOfReading("key-too-long");

    /** A block that is not a key. */
    public static final Rule PASSED_OVER = MESSAGES.rule("key-passed-over", INFO);

    private static final List<Rule> ALL = List.of(
            MISSING,
            ENCRYPTED,
            OTHER_ALGORITHM,
            OTHER_FORM,
            UNREADABLE,
            WEAK,
            SEVERAL,
            NO_PAIR,
            PUBLIC_NEEDED,
            TOO_LONG,
            PASSED_OVER);

    private KeyRules() {}

    /**
     * Returns all rules of this class.
     *
     * @return the rules
     */
    public static List<Rule> all() {
        return ALL;
    }
}
