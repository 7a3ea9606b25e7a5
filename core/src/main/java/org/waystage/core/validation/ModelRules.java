package org.waystage.core.validation;

import static org.waystage.core.internal.words.CoreMessages.MESSAGES;
import static org.waystage.core.notice.Severity.ERROR;
import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;

import java.util.List;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.RuleWords;

/** The rules that {@link CatalogueValidator} checks, as data. */
public final class ModelRules {
    private static final RuleWords OPEN_LISTS = MESSAGES.words("word.open-list", "what");

    /** An id occurs twice within its kind. */
    public static final Rule ID_DUPLICATE = MESSAGES.rule("link-id-duplicate", ERROR);

    /** A reference to a technology leads nowhere. */
    public static final Rule TECHNOLOGY_UNKNOWN = MESSAGES.rule("link-technology-unknown", ERROR);

    /** A reference to an organization leads nowhere. */
    public static final Rule ORGANIZATION_UNKNOWN = MESSAGES.rule("link-organization-unknown", ERROR);

    /** A reference to a source leads nowhere. */
    public static final Rule SOURCE_UNKNOWN = MESSAGES.rule("link-source-unknown", ERROR);

    /** A reference to a case study leads nowhere. */
    public static final Rule CASE_STUDY_UNKNOWN = MESSAGES.rule("link-case-study-unknown", ERROR);

    /** A stage record names a scope that its case does not have. */
    public static final Rule SCOPE_UNKNOWN = MESSAGES.rule("link-scope-unknown", ERROR);

    /** A reference to an initiative leads nowhere. */
    public static final Rule INITIATIVE_UNKNOWN = MESSAGES.rule("link-initiative-unknown", ERROR);

    /** A code names a list that the catalogue does not have. */
    public static final Rule CODE_LIST_UNKNOWN = MESSAGES.rule("link-code-list-unknown", ERROR);

    /** A code is not in the list that its place names. */
    public static final Rule CODE_UNKNOWN = MESSAGES.rule("link-code-unknown", WARNING);

    /** A reported word is not in the crosswalk of its scheme. */
    public static final Rule WORD_UNKNOWN = MESSAGES.rule("link-word-unknown", INFO);

    /** A record and the crosswalk version that it names give a reported word different rungs. */
    public static final Rule WORD_MAPPED_OTHERWISE = MESSAGES.rule("link-word-mapped-otherwise", WARNING);

    /** A deprecated code or technology names a successor that does not exist. */
    public static final Rule SUCCESSOR_UNKNOWN = MESSAGES.rule("link-successor-unknown", ERROR);

    /** Codes or technologies replace one another in a cycle. */
    public static final Rule SUCCESSOR_CIRCLE = MESSAGES.rule("link-successor-circle", WARNING);

    /** Something is broader than, part of or a successor to itself. */
    public static final Rule CIRCLE = MESSAGES.rule("link-circle", ERROR);

    /** Cases continue one another in a cycle. */
    public static final Rule SUCCESSION_CIRCLE = MESSAGES.rule("link-succession-circle", WARNING);

    /** A code of one of the model's open lists is not listed by this version. */
    public static final Rule CODE_UNLISTED =
            MESSAGES.rule("model-code-unlisted", INFO).worded(OPEN_LISTS);

    /** A stage is not listed, but is spelt nearly like a rung of the ladder. */
    public static final Rule STAGE_MISSPELT = MESSAGES.rule("model-stage-misspelt", WARNING);

    /** The basis of a stage is not listed, but is spelt nearly like a listed one. */
    public static final Rule BASIS_MISSPELT = MESSAGES.rule("model-basis-misspelt", WARNING);

    /** A country is not one of ISO 3166-1. */
    public static final Rule COUNTRY_UNKNOWN = MESSAGES.rule("model-country-unknown", WARNING);

    /** A text says nothing. */
    public static final Rule TEXT_EMPTY = MESSAGES.rule("model-text-empty", WARNING);

    /** A case names no source. */
    public static final Rule SOURCE_MISSING = MESSAGES.rule("model-source-missing", WARNING);

    /** A catalogue does not say when it was issued. */
    public static final Rule ISSUE_DATE_MISSING = MESSAGES.rule("model-issue-date-missing", INFO);

    /** The lower end of a quantity is greater than the upper end. */
    public static final Rule RANGE_REVERSED = MESSAGES.rule("model-range-reversed", WARNING);

    /** A part is counted as more than the whole. */
    public static final Rule COUNT_EXCEEDED = MESSAGES.rule("model-count-exceeded", WARNING);

    /** A record uses a code or technology that is no longer to be used. */
    public static final Rule DEPRECATED = MESSAGES.rule("model-deprecated", INFO);

    /** A list that is stated not to be separable from another is not empty. */
    public static final Rule NOT_SEPARABLE_FILLED = MESSAGES.rule("model-not-separable-filled", WARNING);

    /** A step of clearance lacks the step that must come before it. */
    public static final Rule CLEARANCE_ORDER = MESSAGES.rule("model-clearance-order", WARNING);

    /** A text of a case lacks a language that the title of the catalogue has. */
    public static final Rule LANGUAGE_MISSING =
            MESSAGES.rule("model-language-missing", WARNING).onlyUnderProfiles();

    /** In a case with several sources, a stage record or outcome names none. */
    public static final Rule STAGE_SOURCE_OPEN =
            MESSAGES.rule("model-stage-source-open", WARNING).onlyUnderProfiles();

    /** A need, benefit or challenge has a text and no code. */
    public static final Rule STATEMENT_UNCODED =
            MESSAGES.rule("model-statement-uncoded", WARNING).onlyUnderProfiles();

    /** A stage goes back within a scope. */
    public static final Rule STAGE_BACK = MESSAGES.rule("time-stage-back", INFO);

    /** A fact is dated after the issue date. */
    public static final Rule AFTER_ISSUE = MESSAGES.rule("time-after-issue", WARNING);

    /** The date of a plan has passed and nothing shows that it was met. */
    public static final Rule PLAN_OVERDUE = MESSAGES.rule("time-plan-overdue", INFO);

    /** A span of time ends before it begins. */
    public static final Rule ORDER_REVERSED = MESSAGES.rule("time-order-reversed", WARNING);

    /** A case was checked after the catalogue was issued. */
    public static final Rule CHECKED_AFTER_ISSUE = MESSAGES.rule("time-checked-after-issue", WARNING);

    /** A step of clearance is dated after the issue date. */
    public static final Rule CLEARANCE_AFTER_ISSUE = MESSAGES.rule("time-clearance-after-issue", WARNING);

    /** A step of clearance is dated before the step that it follows. */
    public static final Rule CLEARANCE_DATES = MESSAGES.rule("time-clearance-order", WARNING);

    private static final List<Rule> ALL = List.of(
            ID_DUPLICATE,
            TECHNOLOGY_UNKNOWN,
            ORGANIZATION_UNKNOWN,
            SOURCE_UNKNOWN,
            CASE_STUDY_UNKNOWN,
            SCOPE_UNKNOWN,
            INITIATIVE_UNKNOWN,
            CODE_LIST_UNKNOWN,
            CODE_UNKNOWN,
            WORD_UNKNOWN,
            WORD_MAPPED_OTHERWISE,
            SUCCESSOR_UNKNOWN,
            SUCCESSOR_CIRCLE,
            CIRCLE,
            SUCCESSION_CIRCLE,
            CODE_UNLISTED,
            STAGE_MISSPELT,
            BASIS_MISSPELT,
            COUNTRY_UNKNOWN,
            TEXT_EMPTY,
            SOURCE_MISSING,
            ISSUE_DATE_MISSING,
            RANGE_REVERSED,
            COUNT_EXCEEDED,
            DEPRECATED,
            NOT_SEPARABLE_FILLED,
            CLEARANCE_ORDER,
            LANGUAGE_MISSING,
            STAGE_SOURCE_OPEN,
            STATEMENT_UNCODED,
            STAGE_BACK,
            AFTER_ISSUE,
            PLAN_OVERDUE,
            ORDER_REVERSED,
            CHECKED_AFTER_ISSUE,
            CLEARANCE_AFTER_ISSUE,
            CLEARANCE_DATES);

    private ModelRules() {}

    /**
     * Returns all rules of this class.
     *
     * @return the rules, by family
     */
    public static List<Rule> all() {
        return ALL;
    }
}
