package org.waystage.registers.notice;

import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;
import static org.waystage.registers.internal.words.RegisterMessages.MESSAGES;
import static org.waystage.registers.internal.words.RegisterMessages.WORDS;

import java.util.List;
import org.waystage.core.notice.Rule;

/**
 * The rules that reading a register checks, as data.
 *
 * <p>An error means that the file as a whole was not read properly. A problem of a record or a cell is a warning, and
 * the record is skipped or the cell left out.
 */
public final class RegisterRules {
    /** The file is in none of the encodings. */
    public static final Rule ENCODING_UNKNOWN = MESSAGES.ruleOfReading("register-encoding-unknown");

    /** The file is not in the first encoding of the profile. */
    public static final Rule ENCODING_FALLBACK = MESSAGES.rule("register-encoding-fallback", INFO);

    /** The file has another delimiter than the first of the profile. */
    public static final Rule DELIMITER_FALLBACK = MESSAGES.rule("register-delimiter-fallback", INFO);

    /** A cell contains U+FFFD: somebody decoded it wrongly before. */
    public static final Rule REPLACEMENT_CHARACTER = MESSAGES.rule("register-replacement-character", WARNING);

    /** A cell looks like UTF-8 that was decoded as something else. */
    public static final Rule MOJIBAKE = MESSAGES.rule("register-mojibake", WARNING);

    /** A required column is missing. */
    public static final Rule COLUMN_MISSING =
            MESSAGES.ruleOfReading("register-column-missing").worded(WORDS);

    /** A column of the profile is missing. */
    public static final Rule COLUMN_ABSENT =
            MESSAGES.rule("register-column-absent", WARNING).worded(WORDS);

    /** A column is missing, and nothing else gives the stages of cases. */
    public static final Rule STAGE_COLUMN_MISSING =
            MESSAGES.ruleOfReading("register-stage-column-missing").worded(WORDS);

    /** An object is in place of the value of a column. */
    public static final Rule COLUMN_OBJECT = MESSAGES.rule("register-column-object", WARNING);

    /** A column that the profile does not name. */
    public static final Rule COLUMN_UNKNOWN = MESSAGES.rule("register-column-unknown", INFO);

    /** A record has fewer or more cells than the header. */
    public static final Rule RECORD_LENGTH = MESSAGES.rule("register-record-length", WARNING);

    /** A cell continues after its closing quote. */
    public static final Rule QUOTE_MISPLACED = MESSAGES.rule("register-quote-misplaced", WARNING);

    /** A cell contains lines that look like rows of the table. */
    public static final Rule ROWS_SWALLOWED = MESSAGES.rule("register-rows-swallowed", WARNING);

    /** More lines of the file look like records than records were read. */
    public static final Rule LINES_UNREAD = MESSAGES.rule("register-lines-unread", WARNING);

    /** The file breaks off or cannot be parsed any further. */
    public static final Rule CUT_OFF =
            MESSAGES.ruleOfReading("register-cut-off").worded(WORDS);

    /** A record of JSON or YAML has a member twice. */
    public static final Rule MEMBER_REPEATED = MESSAGES.rule("register-member-repeated", WARNING);

    /** A member that applies to records comes after them in the file. */
    public static final Rule MEMBER_LATE = MESSAGES.rule("register-member-late", WARNING);

    /** A cell of YAML refers to another place. */
    public static final Rule ALIAS_NOT_FOLLOWED = MESSAGES.rule("register-alias-not-followed", WARNING);

    /** There are no records. */
    public static final Rule NO_RECORDS = MESSAGES.ruleOfReading("register-no-records");

    /** The file declares another number of records than it has. */
    public static final Rule COUNT_WRONG = MESSAGES.rule("register-count-wrong", WARNING);

    /** The edition is not one of the profile. */
    public static final Rule EDITION_UNKNOWN = MESSAGES.ruleOfReading("register-edition-unknown");

    /** Nothing in the file says which edition it is. */
    public static final Rule EDITION_ASSUMED = MESSAGES.rule("register-edition-assumed", INFO);

    /** The file is not text. */
    public static final Rule NOT_TEXT = MESSAGES.ruleOfReading("register-not-text");

    /** The file is empty. */
    public static final Rule FILE_EMPTY = MESSAGES.ruleOfReading("register-file-empty");

    /** The file is of another form than the profile reads. */
    public static final Rule FORM_OTHER =
            MESSAGES.ruleOfReading("register-form-other").worded(WORDS);

    /** The file contains NUL characters. */
    public static final Rule NUL_CHARACTER = MESSAGES.ruleOfReading("register-nul-character");

    /** The header is below other lines. */
    public static final Rule HEADER_LOWER = MESSAGES.ruleOfReading("register-header-lower");

    /** A column occurs in the header more than once. */
    public static final Rule COLUMN_REPEATED = MESSAGES.rule("register-column-repeated", WARNING);

    /** The last line lacks its line end. */
    public static final Rule LINE_END_MISSING = MESSAGES.rule("register-line-end-missing", INFO);

    /** A record was skipped. */
    public static final Rule RECORD_SKIPPED = MESSAGES.rule("register-record-skipped", WARNING);

    /** A record is not a case according to a rule of the profile. */
    public static final Rule RECORD_PASSED_OVER = MESSAGES.rule("register-record-passed-over", INFO);

    /** A value cannot be used where the profile puts it. */
    public static final Rule VALUE_UNUSABLE =
            MESSAGES.rule("register-value-unusable", WARNING).worded(WORDS);

    /** A technology is in neither the taxonomy nor the profile. */
    public static final Rule TECHNOLOGY_UNKNOWN = MESSAGES.rule("register-technology-unknown", WARNING);

    /** A scheme has no crosswalk. */
    public static final Rule CROSSWALK_UNKNOWN = MESSAGES.rule("register-crosswalk-unknown", WARNING);

    /** Bounds are given where a single date is wanted. */
    public static final Rule DATE_COARSENED = MESSAGES.rule("register-date-coarsened", INFO);

    /** Bounds are given that no single date can represent. */
    public static final Rule DATE_NOT_ONE = MESSAGES.rule("register-date-not-one", WARNING);

    /** No record became a case. */
    public static final Rule NOTHING_IMPORTED = MESSAGES.ruleOfReading("register-nothing-imported");

    /** A text is not a date that the profile can read. */
    public static final Rule DATE_UNREADABLE = MESSAGES.rule("register-date-unreadable", WARNING);

    /** The day numbers of a spreadsheet are in place of dates. */
    public static final Rule DATE_SERIAL = MESSAGES.rule("register-date-serial", WARNING);

    /** A text is in place of a date, and means that there is none. */
    public static final Rule DATE_NONE = MESSAGES.rule("register-date-none", INFO);

    /** A date of a fact lies after the issue date. */
    public static final Rule DATE_AFTER_ISSUE = MESSAGES.rule("register-date-after-issue", WARNING);

    /** The dates of a record run backwards. */
    public static final Rule DATES_CONTRADICT = MESSAGES.rule("register-dates-contradict", WARNING);

    /** A word of a stage column is not in the crosswalk. */
    public static final Rule WORD_UNKNOWN = MESSAGES.rule("register-word-unknown", WARNING);

    /** A word is not in a code table. */
    public static final Rule VALUE_UNKNOWN = MESSAGES.rule("register-value-unknown", WARNING);

    /** A word has no row in a code table, and takes the codes of all other words. */
    public static final Rule VALUE_OTHERWISE =
            MESSAGES.rule("register-value-otherwise", INFO).worded(WORDS);

    /** Several records have the same key. */
    public static final Rule KEY_SHARED = MESSAGES.rule("register-key-shared", INFO);

    /** Names differ in characters that an id does not show. */
    public static final Rule NAMES_ALIKE =
            MESSAGES.rule("register-names-alike", WARNING).worded(WORDS);

    /** A name differs from one of the profile in accents. */
    public static final Rule NAME_ACCENTED = MESSAGES.rule("register-name-accented", INFO);

    /** A part of a key has no content. */
    public static final Rule KEY_PART_EMPTY = MESSAGES.rule("register-key-part-empty", WARNING);

    /** A record repeats another. */
    public static final Rule RECORD_REPEATED = MESSAGES.rule("register-record-repeated", WARNING);

    /** Personal data was withheld. */
    public static final Rule CONTACT_WITHHELD = MESSAGES.rule("register-contact-withheld", INFO);

    /** A profile is not JSON. */
    public static final Rule PROFILE_SYNTAX =
            MESSAGES.ruleOfReading("register-profile-syntax").worded(WORDS);

    /** A document of another format is given as a profile. */
    public static final Rule PROFILE_OTHER = MESSAGES.ruleOfReading("register-profile-other");

    /** A profile has a member that the format does not know. */
    public static final Rule PROFILE_MEMBER_UNKNOWN = MESSAGES.ruleOfReading("register-profile-member-unknown");

    /** A profile lacks a member. */
    public static final Rule PROFILE_MEMBER_MISSING = MESSAGES.ruleOfReading("register-profile-member-missing");

    /** A value of a profile is of another type. */
    public static final Rule PROFILE_TYPE_WRONG =
            MESSAGES.ruleOfReading("register-profile-type-wrong").worded(WORDS);

    /** A value of a profile is not allowed in its place. */
    public static final Rule PROFILE_VALUE_INVALID =
            MESSAGES.ruleOfReading("register-profile-value-invalid").worded(WORDS);

    /** A profile names something that it does not have. */
    public static final Rule PROFILE_REFERENCE_UNKNOWN =
            MESSAGES.ruleOfReading("register-profile-reference-unknown").worded(WORDS);

    /** A profile has something that nothing in it uses. */
    public static final Rule PROFILE_UNUSED =
            MESSAGES.rule("register-profile-unused", WARNING).worded(WORDS);

    private static final List<Rule> ALL = List.of(
            ENCODING_UNKNOWN,
            ENCODING_FALLBACK,
            DELIMITER_FALLBACK,
            REPLACEMENT_CHARACTER,
            MOJIBAKE,
            COLUMN_MISSING,
            COLUMN_ABSENT,
            STAGE_COLUMN_MISSING,
            COLUMN_OBJECT,
            COLUMN_UNKNOWN,
            RECORD_LENGTH,
            QUOTE_MISPLACED,
            ROWS_SWALLOWED,
            LINES_UNREAD,
            CUT_OFF,
            MEMBER_REPEATED,
            MEMBER_LATE,
            ALIAS_NOT_FOLLOWED,
            NO_RECORDS,
            COUNT_WRONG,
            EDITION_UNKNOWN,
            EDITION_ASSUMED,
            NOT_TEXT,
            FILE_EMPTY,
            FORM_OTHER,
            NUL_CHARACTER,
            HEADER_LOWER,
            COLUMN_REPEATED,
            LINE_END_MISSING,
            RECORD_SKIPPED,
            RECORD_PASSED_OVER,
            VALUE_UNUSABLE,
            TECHNOLOGY_UNKNOWN,
            CROSSWALK_UNKNOWN,
            DATE_COARSENED,
            DATE_NOT_ONE,
            NOTHING_IMPORTED,
            DATE_UNREADABLE,
            DATE_SERIAL,
            DATE_NONE,
            DATE_AFTER_ISSUE,
            DATES_CONTRADICT,
            WORD_UNKNOWN,
            VALUE_UNKNOWN,
            VALUE_OTHERWISE,
            KEY_SHARED,
            NAMES_ALIKE,
            NAME_ACCENTED,
            KEY_PART_EMPTY,
            RECORD_REPEATED,
            CONTACT_WITHHELD,
            PROFILE_SYNTAX,
            PROFILE_OTHER,
            PROFILE_MEMBER_UNKNOWN,
            PROFILE_MEMBER_MISSING,
            PROFILE_TYPE_WRONG,
            PROFILE_VALUE_INVALID,
            PROFILE_REFERENCE_UNKNOWN,
            PROFILE_UNUSED);

    private RegisterRules() {}

    /**
     * Returns all rules.
     *
     * @return the rules
     */
    public static List<Rule> all() {
        return ALL;
    }
}
