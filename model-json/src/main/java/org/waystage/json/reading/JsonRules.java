package org.waystage.json.reading;

import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;
import static org.waystage.json.internal.words.JsonMessages.MESSAGES;

import java.util.List;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.RuleWords;

/**
 * The rules that reading checks before the model can, as data.
 *
 * <p>If a fault makes the smallest list element around it unreadable, the notice says which one was left out. Ids, codes and references in
 * it are still checked against the rest of the catalogue, except in texts of more than 32 MB. Other rules of the model are checked once the
 * fault is fixed.
 */
public final class JsonRules {
    private static final RuleWords WORDS = MESSAGES.words("word", "expected", "found", "members", "problem");

    /** The text is not JSON. */
    public static final Rule SYNTAX = MESSAGES.ruleOfReading("json-syntax").worded(WORDS);

    /** The text ends inside a value. */
    public static final Rule TRUNCATED = MESSAGES.ruleOfReading("json-truncated");

    /** The bytes are not UTF-8. */
    public static final Rule NOT_UTF_8 = MESSAGES.ruleOfReading("json-not-utf-8");

    /** Something follows the document. */
    public static final Rule TRAILING = MESSAGES.ruleOfReading("json-trailing");

    /** A limit that guards against hostile input was exceeded. */
    public static final Rule LIMIT_EXCEEDED =
            MESSAGES.ruleOfReading("json-limit-exceeded").worded(WORDS);

    /** A number that no double reproduces as written. */
    public static final Rule NUMBER_INEXACT = MESSAGES.rule("json-number-inexact", WARNING);

    /** A number beyond the range of a double. */
    public static final Rule NUMBER_OVERFLOW = MESSAGES.ruleOfReading("json-number-overflow");

    /** A string with half a surrogate pair. */
    public static final Rule SURROGATE_LONE = MESSAGES.ruleOfReading("json-surrogate-lone");

    /** A value that can be kept, but has no canonical form. */
    public static final Rule CANONICAL_FORM_NONE =
            MESSAGES.rule("json-canonical-form-none", WARNING).worded(WORDS);

    /** A member name occurs twice in an object. */
    public static final Rule MEMBER_DUPLICATE = MESSAGES.ruleOfReading("shape-member-duplicate");

    /** A member that this version does not know. */
    public static final Rule MEMBER_UNKNOWN = MESSAGES.rule("shape-member-unknown", INFO);

    /** A required member is missing. */
    public static final Rule MEMBER_MISSING = MESSAGES.ruleOfReading("shape-member-missing");

    /** A known member is null. */
    public static final Rule NULL = MESSAGES.ruleOfReading("shape-null");

    /** A value of another type. */
    public static final Rule TYPE_WRONG =
            MESSAGES.ruleOfReading("shape-type-wrong").worded(WORDS);

    /** A text that is not an id. */
    public static final Rule ID_INVALID = MESSAGES.ruleOfReading("shape-id-invalid");

    /** A text that is not a code. */
    public static final Rule CODE_INVALID = MESSAGES.ruleOfReading("shape-code-invalid");

    /** A text that is not a date. */
    public static final Rule DATE_INVALID = MESSAGES.ruleOfReading("shape-date-invalid");

    /** A text that is not a language tag. */
    public static final Rule LANGUAGE_INVALID = MESSAGES.ruleOfReading("shape-language-invalid");

    /** A number out of range. */
    public static final Rule NUMBER_INVALID =
            MESSAGES.ruleOfReading("shape-number-invalid").worded(WORDS);

    /** A text map without a text. */
    public static final Rule TEXT_MISSING = MESSAGES.ruleOfReading("shape-text-missing");

    /** An empty list, which is the same as none. */
    public static final Rule LIST_EMPTY = MESSAGES.rule("shape-list-empty", INFO);

    /** An empty list where there has to be an element. */
    public static final Rule LIST_TOO_SHORT = MESSAGES.ruleOfReading("shape-list-too-short");

    /** A stage record that states neither a stage nor a word. */
    public static final Rule STAGE_MISSING = MESSAGES.ruleOfReading("shape-stage-missing");

    /** A stage record with a date and bounds. */
    public static final Rule DATE_AND_BOUNDS = MESSAGES.ruleOfReading("shape-date-and-bounds");

    /** A partner that is both or neither of organization and name. */
    public static final Rule PARTNER_UNCLEAR = MESSAGES.ruleOfReading("shape-partner-unclear");

    /** A quantity that is given in no way or in several ways. */
    public static final Rule QUANTITY_UNCLEAR = MESSAGES.ruleOfReading("shape-quantity-unclear");

    /** A value with none of the alternative members. */
    public static final Rule ALTERNATIVE_MISSING =
            MESSAGES.ruleOfReading("shape-alternative-missing").worded(WORDS);

    /** A document of another kind. */
    public static final Rule FORMAT_UNKNOWN = MESSAGES.ruleOfReading("shape-format-unknown");

    /** A document of another major version. */
    public static final Rule FORMAT_OTHER_MAJOR = MESSAGES.ruleOfReading("shape-format-other-major");

    /** A document of a newer minor version. */
    public static final Rule FORMAT_NEWER = MESSAGES.rule("shape-format-newer", INFO);

    /** Lines without the catalogue that they refer to. */
    public static final Rule HEAD_MISSING = MESSAGES.rule("shape-head-missing", INFO);

    /** A head line that contains case studies. */
    public static final Rule HEAD_WITH_CASES = MESSAGES.ruleOfReading("shape-head-with-cases");

    /** A head after the first line; cases after it are read with the head of the first line, if there is one. */
    public static final Rule HEAD_MISPLACED = MESSAGES.ruleOfReading("shape-head-misplaced");

    /** A text that is not a digest. */
    public static final Rule DIGEST_INVALID = MESSAGES.ruleOfReading("shape-digest-invalid");

    /** A signature algorithm that this version does not know. */
    public static final Rule ALGORITHM_UNKNOWN = MESSAGES.ruleOfReading("shape-algorithm-unknown");

    /** A text that is not a signature. */
    public static final Rule SIGNATURE_INVALID = MESSAGES.ruleOfReading("shape-signature-invalid");

    /** A setting of a rule that a profile cannot give. */
    public static final Rule SETTING_INVALID = MESSAGES.ruleOfReading("shape-setting-invalid");

    /** A profile names a rule that is not known. */
    public static final Rule RULE_UNKNOWN = MESSAGES.rule("shape-rule-unknown", INFO);

    /** A profile hides that something could not be read. */
    public static final Rule RULE_GUARDED = MESSAGES.ruleOfReading("shape-rule-guarded");

    /** An entry of a decisions document that is neither a decision nor a withdrawal, or both. */
    public static final Rule DECISION_UNCLEAR = MESSAGES.ruleOfReading("shape-decision-unclear");

    /** A decision about fewer or more records than its verdict takes. */
    public static final Rule DECISION_SIDES = MESSAGES.ruleOfReading("shape-decision-sides");

    /** A decision that does not say who decided, when and why. */
    public static final Rule DECISION_UNSIGNED = MESSAGES.ruleOfReading("shape-decision-unsigned");

    private static final List<Rule> ALL = List.of(
            SYNTAX,
            TRUNCATED,
            NOT_UTF_8,
            TRAILING,
            LIMIT_EXCEEDED,
            NUMBER_INEXACT,
            NUMBER_OVERFLOW,
            SURROGATE_LONE,
            CANONICAL_FORM_NONE,
            MEMBER_DUPLICATE,
            MEMBER_UNKNOWN,
            MEMBER_MISSING,
            NULL,
            TYPE_WRONG,
            ID_INVALID,
            CODE_INVALID,
            DATE_INVALID,
            LANGUAGE_INVALID,
            NUMBER_INVALID,
            TEXT_MISSING,
            LIST_EMPTY,
            LIST_TOO_SHORT,
            STAGE_MISSING,
            DATE_AND_BOUNDS,
            PARTNER_UNCLEAR,
            QUANTITY_UNCLEAR,
            ALTERNATIVE_MISSING,
            FORMAT_UNKNOWN,
            FORMAT_OTHER_MAJOR,
            FORMAT_NEWER,
            HEAD_MISSING,
            HEAD_WITH_CASES,
            HEAD_MISPLACED,
            DIGEST_INVALID,
            ALGORITHM_UNKNOWN,
            SIGNATURE_INVALID,
            SETTING_INVALID,
            RULE_UNKNOWN,
            RULE_GUARDED,
            DECISION_UNCLEAR,
            DECISION_SIDES,
            DECISION_UNSIGNED);

    private JsonRules() {}

    /**
     * Returns all rules of this class.
     *
     * @return the rules, by family
     */
    public static List<Rule> all() {
        return ALL;
    }
}
