package org.waystage.commandline.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waystage.core.notice.Messages;
import org.waystage.core.notice.RuleWords;

/**
 * A text that the program shows to people.
 *
 * @param key the key of its format in the message files, one for each language
 */
public record Phrase(String key) {
    private static final Messages MESSAGES = Messages.of(Phrase.class::getResourceAsStream);

    /** A value of a format, or alternatives that depend on the number before. */
    private static final Pattern NUMBER_OR_CHOICE =
            Pattern.compile("%(?:(?<index>\\d+)\\$)?[-,+ 0]*\\d*(?:\\.\\d+)?(?<kind>[a-z%])"
                    + "|\\[(?<one>[^\\[|\\]]*)\\|(?<several>[^\\[|\\]]*)]");

    public static final Phrase ERRORS = Phrase.of("phrase.errors");
    public static final Phrase WARNINGS = Phrase.of("phrase.warnings");
    public static final Phrase INFOS = Phrase.of("phrase.infos");
    public static final Phrase FILES = Phrase.of("phrase.files");
    public static final Phrase IN = Phrase.of("phrase.in");
    public static final Phrase COLON = Phrase.of("phrase.colon");
    public static final Phrase QUOTED = Phrase.of("phrase.quoted");
    private static final Phrase SEMICOLON = Phrase.of("phrase.semicolon");
    public static final Phrase NOTHING_NOTICED = Phrase.of("phrase.nothing-noticed");
    public static final Phrase TIMES = Phrase.of("phrase.times");
    public static final Phrase MORE_OF_RULE = Phrase.of("phrase.more-of-rule");
    public static final Phrase MORE_PARTLY_KEPT = Phrase.of("phrase.more-partly-kept");
    public static final Phrase MORE_NOT_KEPT = Phrase.of("phrase.more-not-kept");
    public static final Phrase NOT_A_CATALOGUE = Phrase.of("phrase.not-a-catalogue");
    public static final Phrase ARCHIVE_OF_JSON_SKIPPED = Phrase.of("phrase.archive-of-json-skipped");
    public static final Phrase RULES_SKIPPED = Phrase.of("phrase.rules-skipped");
    public static final Phrase NO_VALIDATION_PROFILE = Phrase.of("phrase.no-validation-profile");
    public static final Phrase VALIDATION_PROFILE_UNUSABLE = Phrase.of("phrase.validation-profile-unusable");
    public static final Phrase ERROR = Phrase.of("phrase.error");
    public static final Phrase WARNING = Phrase.of("phrase.warning");
    public static final Phrase INFO = Phrase.of("phrase.info");

    public static final Phrase NOTHING_WRITTEN = Phrase.of("phrase.nothing-written");
    static final Phrase NO_ANSWER = Phrase.of("phrase.no-answer");
    public static final Phrase VALIDATE_SHOWS_ALL = Phrase.of("phrase.validate-shows-all");
    public static final Phrase CANNOT_READ = Phrase.of("phrase.cannot-read");
    public static final Phrase ANOTHER_KIND = Phrase.of("phrase.another-kind");
    public static final Phrase CANNOT_WRITE = Phrase.of("phrase.cannot-write");
    static final Phrase CANNOT_WRITE_OUTPUT = Phrase.of("phrase.cannot-write-output");
    static final Phrase OUTPUT_CLOSED = Phrase.of("phrase.output-closed");
    public static final Phrase CANNOT_REPRESENT = Phrase.of("phrase.cannot-represent");
    static final Phrase NO_SUCH_FILE = Phrase.of("phrase.no-such-file");
    public static final Phrase NO_SUCH_EDITION = Phrase.of("phrase.no-such-edition");
    public static final Phrase NO_SUCH_FOLDER = Phrase.of("phrase.no-such-folder");
    public static final Phrase IS_A_FOLDER = Phrase.of("phrase.is-a-folder");
    public static final Phrase FOLDER_WITHOUT_CATALOGUES = Phrase.of("phrase.folder-without-catalogues");
    public static final Phrase FOLDER_WITHOUT_TABLES = Phrase.of("phrase.folder-without-tables");
    static final Phrase NOT_ALLOWED = Phrase.of("phrase.not-allowed");
    public static final Phrase NOT_A_NAME = Phrase.of("phrase.not-a-name");
    public static final Phrase EXCLUDED = Phrase.of("use.excluded");
    static final Phrase INPUT_TWICE = Phrase.of("phrase.input-twice");
    public static final Phrase NAME_EMPTY = Phrase.of("phrase.name-empty");
    public static final Phrase NOT_STANDARD_OUTPUT = Phrase.of("phrase.not-standard-output");
    public static final Phrase IS_THE_INPUT = Phrase.of("phrase.is-the-input");
    public static final Phrase NO_HEAD = Phrase.of("phrase.no-head");
    public static final Phrase NO_ISSUE_DATE = Phrase.of("phrase.no-issue-date");
    public static final Phrase OTHER_ENDING = Phrase.of("phrase.other-ending");
    public static final Phrase TEMPLATE_ENDING = Phrase.of("phrase.template-ending");
    public static final Phrase TEMPLATE_WRITTEN = Phrase.of("phrase.template-written");
    public static final Phrase IS_A_FILE = Phrase.of("phrase.is-a-file");
    static final Phrase NO_MEMORY = Phrase.of("phrase.no-memory");
    static final Phrase TOO_DEEP = Phrase.of("phrase.too-deep");
    static final Phrase INTERNAL = Phrase.of("phrase.internal");

    public static final Phrase CASES = Phrase.of("phrase.cases");
    public static final Phrase WRITTEN = Phrase.of("phrase.written");
    public static final Phrase REPORT_WRITTEN = Phrase.of("phrase.report-written");
    static final Phrase READING = Phrase.of("phrase.reading");
    static final Phrase WRITING = Phrase.of("phrase.writing");
    static final Phrase PART_READ = Phrase.of("phrase.part-read");
    static final Phrase PART_WRITTEN = Phrase.of("phrase.part-written");
    static final Phrase SECONDS_LEFT = Phrase.of("phrase.seconds-left");
    static final Phrase MINUTES_LEFT = Phrase.of("phrase.minutes-left");
    static final Phrase CASES_READ = Phrase.of("phrase.cases-read");

    public static final Phrase STAGES_BY = Phrase.of("phrase.stages-by");
    public static final Phrase KEY = Phrase.of("phrase.key");
    public static final Phrase NAME = Phrase.of("phrase.name");
    public static final Phrase TOTAL = Phrase.of("phrase.total");
    public static final Phrase UNKNOWN = Phrase.of("phrase.unknown");
    public static final Phrase UNMAPPED = Phrase.of("phrase.unmapped");
    public static final Phrase NOT_YET = Phrase.of("phrase.not-yet");
    public static final Phrase ALL_CASES = Phrase.of("phrase.all-cases");

    public static final Phrase IMPORT_ENDING = Phrase.of("phrase.import-ending");
    public static final Phrase LEDGER_ENDING = Phrase.of("phrase.ledger-ending");
    public static final Phrase SAME_FILE = Phrase.of("phrase.same-file");
    public static final Phrase NO_PROFILE = Phrase.of("phrase.no-profile");
    public static final Phrase SHOW_OF_A_FILE = Phrase.of("phrase.show-of-a-file");
    static final Phrase DID_YOU_MEAN = Phrase.of("phrase.did-you-mean");
    static final Phrase ONLY_THERE = Phrase.of("phrase.only-there");
    static final Phrase SUCH_AS = Phrase.of("phrase.such-as");
    static final Phrase OR = Phrase.of("phrase.or");
    public static final Phrase NO_ORGANIZATION = Phrase.of("phrase.no-organization");
    public static final Phrase SHOWN_OF_RULE = Phrase.of("phrase.shown-of-rule");
    public static final Phrase KEPT_OF_RULE = Phrase.of("phrase.kept-of-rule");

    public static final Phrase VERSION_OF = Phrase.of("phrase.version-of");
    public static final Phrase PROFILE = Phrase.of("phrase.profile");
    public static final Phrase EDITION = Phrase.of("phrase.edition");
    public static final Phrase ISSUED = Phrase.of("phrase.issued");
    public static final Phrase ENCODING = Phrase.of("phrase.encoding");
    public static final Phrase DIGEST = Phrase.of("phrase.digest");
    public static final Phrase RECORDS = Phrase.of("phrase.records");
    public static final Phrase READ_COUNT = Phrase.of("phrase.read-count");
    public static final Phrase IMPORTED_COUNT = Phrase.of("phrase.imported-count");
    public static final Phrase SKIPPED_COUNT = Phrase.of("phrase.skipped-count");
    public static final Phrase STAGES_AT_ISSUE = Phrase.of("phrase.stages-at-issue");
    public static final Phrase CORRECTIONS = Phrase.of("phrase.corrections");
    public static final Phrase OF_MODEL = Phrase.of("phrase.of-model");
    public static final Phrase WITHHELD_CELLS = Phrase.of("phrase.withheld-cells");
    public static final Phrase SKIPPED = Phrase.of("phrase.skipped");
    public static final Phrase CUSTOMS_ENTRIES = Phrase.of("phrase.customs-entries");
    public static final Phrase BY_BODY = Phrase.of("phrase.by-body");
    public static final Phrase BY_WORD = Phrase.of("phrase.by-word");
    public static final Phrase NOT_WRITTEN_ANYWHERE = Phrase.of("phrase.not-written-anywhere");
    public static final Phrase RESTORE_ENDING = Phrase.of("phrase.restore-ending");
    public static final Phrase RESTORE_ALONE = Phrase.of("phrase.restore-alone");
    public static final Phrase RECORDS_RESTORED = Phrase.of("phrase.records-restored");
    public static final Phrase STAYS_WITHHELD = Phrase.of("phrase.stays-withheld");
    public static final Phrase RECORDS_NOT_IN_LEDGER = Phrase.of("phrase.records-not-in-ledger");
    public static final Phrase HEADERS_NOT_IN_LEDGER = Phrase.of("phrase.headers-not-in-ledger");
    public static final Phrase CELLS_NOT_IN_LEDGER = Phrase.of("phrase.cells-not-in-ledger");
    public static final Phrase CELL_OF_HEADER = Phrase.of("phrase.cell-of-header");
    public static final Phrase CELL_OF_COLUMN = Phrase.of("phrase.cell-of-column");
    public static final Phrase MORE_CELLS = Phrase.of("phrase.more-cells");
    public static final Phrase STEPS = Phrase.of("phrase.steps");
    public static final Phrase KIND_OF_FILE = Phrase.of("phrase.kind-of-file");
    public static final Phrase TITLE = Phrase.of("phrase.title");
    public static final Phrase NOTHING = Phrase.of("phrase.nothing");
    public static final Phrase EVERY_RECORD = Phrase.of("phrase.every-record");
    public static final Phrase NO_LEDGER_KIND = Phrase.of("phrase.no-ledger-kind");

    public static final Phrase NOTHING_LEFT_OUT = Phrase.of("phrase.nothing-left-out");
    public static final Phrase LEFT_OUT = Phrase.of("phrase.left-out");
    public static final Phrase LEFT_OUT_COUNT = Phrase.of("phrase.left-out-count");
    public static final Phrase FOR_THE_EDITOR = Phrase.of("phrase.for-the-editor");
    public static final Phrase UNREAD_COLUMNS = Phrase.of("phrase.unread-columns");
    public static final Phrase DOUBTS = Phrase.of("phrase.doubts");
    public static final Phrase NOT_ACCEPTED = Phrase.of("phrase.not-accepted");
    public static final Phrase NOT_TO_ACCEPT = Phrase.of("phrase.not-to-accept");
    public static final Phrase NOTHING_TO_CUT = Phrase.of("phrase.nothing-to-cut");
    public static final Phrase COUNTS_FROM = Phrase.of("phrase.counts-from");

    public static final Phrase KEY_UNUSABLE = Phrase.of("phrase.key-unusable");
    public static final Phrase KEY_PUBLIC_ONLY = Phrase.of("phrase.key-public-only");
    public static final Phrase SIGNATURE_NEEDED = Phrase.of("phrase.signature-needed");
    public static final Phrase EDITION_ISSUED = Phrase.of("phrase.edition-issued");
    public static final Phrase EDITION_UNDATED = Phrase.of("phrase.edition-undated");
    public static final Phrase SIGNED = Phrase.of("phrase.signed");
    public static final Phrase NO_SIGNATURE = Phrase.of("phrase.no-signature");
    public static final Phrase SIGNATURE_UNREADABLE = Phrase.of("phrase.signature-unreadable");
    public static final Phrase NOTHING_VERIFIED = Phrase.of("phrase.nothing-verified");
    public static final Phrase NO_CANONICAL_FORM = Phrase.of("phrase.no-canonical-form");
    public static final Phrase VALID = Phrase.of("phrase.valid");
    public static final Phrase INVALID = Phrase.of("phrase.invalid");
    public static final Phrase WRONG_KEY = Phrase.of("phrase.wrong-key");
    public static final Phrase CHANGED = Phrase.of("phrase.changed");
    public static final Phrase HEAD_DIFFERS = Phrase.of("phrase.head-differs");
    public static final Phrase REORDERED = Phrase.of("phrase.reordered");
    public static final Phrase DIGEST_DIFFERS = Phrase.of("phrase.digest-differs");
    public static final Phrase RECORD_CHANGED = Phrase.of("phrase.record-changed");
    public static final Phrase RECORD_ADDED = Phrase.of("phrase.record-added");
    public static final Phrase RECORD_REMOVED = Phrase.of("phrase.record-removed");
    public static final Phrase MORE_DIFFERENCES = Phrase.of("phrase.more-differences");
    public static final Phrase RECORDS_DIFFER = Phrase.of("phrase.records-differ");
    public static final Phrase CHANGED_COUNT = Phrase.of("phrase.changed-count");
    public static final Phrase ADDED_COUNT = Phrase.of("phrase.added-count");
    public static final Phrase REMOVED_COUNT = Phrase.of("phrase.removed-count");
    public static final Phrase ADOPTED_BY = Phrase.of("phrase.adopted-by");
    public static final Phrase YEARS_OF_THIS_EDITION = Phrase.of("phrase.years-of-this-edition");
    public static final Phrase LAST_YEARS = Phrase.of("phrase.last-years");

    public static final Phrase NO_TECHNOLOGY = Phrase.of("phrase.no-technology");
    public static final Phrase TECHNOLOGY_NOT_NAMED = Phrase.of("phrase.technology-not-named");
    public static final Phrase NO_MARKET_SIZE = Phrase.of("phrase.no-market-size");
    public static final Phrase SERIES_AND_CATALOGUE = Phrase.of("phrase.series-and-catalogue");
    public static final Phrase SERIES_TOO_LONG = Phrase.of("phrase.series-too-long");
    public static final Phrase SERIES_NO_TEXT = Phrase.of("phrase.series-no-text");
    public static final Phrase SERIES_HEADER = Phrase.of("phrase.series-header");
    public static final Phrase SERIES_LINE = Phrase.of("phrase.series-line");
    public static final Phrase SERIES_GAP = Phrase.of("phrase.series-gap");
    public static final Phrase SERIES_SUM = Phrase.of("phrase.series-sum");
    public static final Phrase DIFFUSION_OF = Phrase.of("phrase.diffusion-of");
    public static final Phrase PERIODS = Phrase.of("phrase.periods");
    public static final Phrase DIFFUSION_PARAMETER = Phrase.of("phrase.diffusion-parameter");
    public static final Phrase DIFFUSION_GIVEN = Phrase.of("phrase.diffusion-given");
    public static final Phrase DIFFUSION_USABLE = Phrase.of("phrase.diffusion-usable");
    public static final Phrase DIFFUSION_REFUSED = Phrase.of("phrase.diffusion-refused");
    public static final Phrase DIFFUSION_COUNTED = Phrase.of("phrase.diffusion-counted");
    public static final Phrase FIRST_IN_OPERATION = Phrase.of("phrase.first-in-operation");
    public static final Phrase LEVEL = Phrase.of("phrase.level");

    public static final Phrase AT_LEAST = Phrase.of("phrase.at-least");

    /** Returns the phrase with a key. */
    public static Phrase of(String key) {
        return new Phrase(key);
    }

    /** Returns the text with a key, if there is one. */
    public static Optional<String> find(String language, String key) {
        return MESSAGES.find(language, key);
    }

    /** Returns the language of the texts for a tag: that of the message file that fits best. */
    static String language(String tag) {
        return MESSAGES.language(tag);
    }

    /** Returns the locale for numbers in a language, independent of the locale of the machine. */
    static Locale locale(String language) {
        return Locale.forLanguageTag(language(language));
    }

    /** Returns the words that rules put into placeholders: all texts whose keys begin with a family. */
    public static RuleWords words(String family, String... holes) {
        return MESSAGES.words(family, holes);
    }

    /** Returns the format in a language, or in English if there is none. */
    String format(String language) {
        return MESSAGES.in(language, key);
    }

    /**
     * Returns the text in a language, or in English if there is none. Words that agree with the number before them are in brackets,
     * the singular first: {@code %,d [case|cases]}.
     */
    public String in(String language, Object... values) {
        return String.format(locale(language), agreeing(format(language), language, values), values);
    }

    /** Chooses between singular and plural words. */
    private static String agreeing(String format, String language, Object... values) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        long number = 0;
        Matcher parts = NUMBER_OR_CHOICE.matcher(format);
        while (parts.find()) {
            if (parts.group("one") != null) {
                String chosen = isOne(language, number) ? parts.group("one") : parts.group("several");
                parts.appendReplacement(text, Matcher.quoteReplacement(chosen));
            } else if (!parts.group("kind").equals("%")) {
                int index = parts.group("index") == null ? next++ : Integer.parseInt(parts.group("index")) - 1;
                if (parts.group("kind").equals("d")) {
                    number = ((Number) values[index]).longValue();
                } else if (parts.group("kind").equals("f")) {
                    number = (long) (((Number) values[index]).doubleValue() + 0.05); // 1.96 is shown as 2.0
                }
            }
        }
        return parts.appendTail(text).toString();
    }

    private static boolean isOne(String language, long number) {
        return MESSAGES.in(language, "number.singular").contains("," + number + ",");
    }

    /** Returns words as a choice, such as "a, b or c". */
    public static String or(List<String> words, String language) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : OR.in(language, String.join(", ", words.subList(0, last)), words.get(last));
    }

    /** Joins texts with semicolons, spaced as the language requires. */
    public static String listed(List<String> texts, String language) {
        return texts.stream()
                .reduce((before, next) -> SEMICOLON.in(language, before, next))
                .orElse("");
    }

    /** Returns a number with its noun. The text has a singular and a plural, with a bar between them. */
    public String count(String language, long number) {
        String both = format(language);
        int bar = both.indexOf('|');
        return String.format(
                locale(language), isOne(language, number) ? both.substring(0, bar) : both.substring(bar + 1), number);
    }
}
