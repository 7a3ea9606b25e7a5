package org.waystage.commandline.structure;

import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.structure.Staleness;
import org.waystage.commandline.console.Phrase;

/**
 * The phrases of {@code funnel}, {@code transitions}, {@code co-occurrence}, {@code frequencies}, {@code gaps} and {@code staleness}.
 */
final class StructurePhrases {
    static final Phrase LEFT_OUT = Phrase.of("structure.left-out");
    static final Phrase STAGE = Phrase.of("structure.stage");
    static final Phrase CASES = Phrase.of("structure.cases");
    static final Phrase COUNTED = Phrase.of("structure.counted");
    static final Phrase SHARE = Phrase.of("structure.share");
    static final Phrase INTERVAL = Phrase.of("structure.interval");

    static final Phrase FUNNEL = Phrase.of("structure.funnel");
    static final Phrase REACHED = Phrase.of("structure.reached");
    static final Phrase OF_STAGE_BEFORE = Phrase.of("structure.of-stage-before");
    static final Phrase OPEN = Phrase.of("structure.open");
    static final Phrase NONE_RECORDED = Phrase.of("structure.none-recorded");
    static final Phrase RECORDED_BEYOND = Phrase.of("structure.recorded-beyond");
    static final Phrase BY_DIMENSION = Phrase.of("structure.by-dimension");
    static final Phrase NO_SCHEME = Phrase.of("structure.no-scheme");

    static final Phrase TRANSITIONS = Phrase.of("structure.transitions");
    static final Phrase TRANSITIONS_OF_SCHEME = Phrase.of("structure.transitions-of-scheme");
    static final Phrase SCHEME_AND_LEVEL = Phrase.of("structure.scheme-and-level");
    static final Phrase NO_MOVE = Phrase.of("structure.no-move");
    static final Phrase FROM = Phrase.of("structure.from");
    static final Phrase TO = Phrase.of("structure.to");
    static final Phrase DIRECTION = Phrase.of("structure.direction");
    static final Phrase MOVES = Phrase.of("structure.moves");
    static final Phrase STAYED_AT = Phrase.of("structure.stayed-at");
    static final Phrase OCCUPATION = Phrase.of("structure.occupation");
    static final Phrase OCCUPATION_OF_SCHEME = Phrase.of("structure.occupation-of-scheme");
    static final Phrase OTHER_DIRECTION = Phrase.of("structure.other-direction");
    static final Phrase FROM_THE_FIRST_RECORD = Phrase.of("structure.from-the-first-record");
    static final Phrase NO_CASE_COUNTS = Phrase.of("structure.no-case-counts");
    static final Phrase YEAR = Phrase.of("structure.year");
    static final Phrase OCCUPATION_AS_OF = Phrase.of("structure.occupation-as-of");

    static final Phrase CO_OCCURRENCE = Phrase.of("structure.co-occurrence");
    static final Phrase NO_PAIR = Phrase.of("structure.no-pair");
    static final Phrase ONE_ADOPTER = Phrase.of("structure.one-adopter");
    static final Phrase BY_CHANCE = Phrase.of("structure.by-chance");
    static final Phrase EXPECTED_LIFT = Phrase.of("structure.expected-lift");
    static final Phrase TESTED = Phrase.of("structure.tested");
    static final Phrase NOT_TESTED = Phrase.of("structure.not-tested");
    static final Phrase BOTH = Phrase.of("structure.both");
    static final Phrase FIRST = Phrase.of("structure.first");
    static final Phrase SECOND = Phrase.of("structure.second");
    static final Phrase FREQUENCIES = Phrase.of("structure.frequencies");
    static final Phrase NOT_SEPARABLE = Phrase.of("structure.not-separable");
    static final Phrase CODE = Phrase.of("structure.code");
    static final Phrase NO_CODE = Phrase.of("structure.no-code");
    static final Phrase ALL = Phrase.of("structure.all");
    static final Phrase STATING = Phrase.of("structure.stating");
    static final Phrase WITH_CODE = Phrase.of("structure.with-code");

    static final Phrase GAPS = Phrase.of("structure.gaps");
    static final Phrase THE_REGION = Phrase.of("structure.the-region");
    static final Phrase THE_KIND = Phrase.of("structure.the-kind");
    static final Phrase REGION_OR_KIND = Phrase.of("structure.region-or-kind");
    static final Phrase NOTHING_RECORDED = Phrase.of("structure.nothing-recorded");
    static final Phrase OF_A_PART = Phrase.of("structure.of-a-part");
    static final Phrase NO_GAP = Phrase.of("structure.no-gap");
    static final Phrase GAP = Phrase.of("structure.gap");
    static final Phrase NUMBER_OF_CASES = Phrase.of("structure.number-of-cases");
    static final Phrase PEER = Phrase.of("structure.peer");
    static final Phrase NOT_RANKED = Phrase.of("structure.not-ranked");
    static final Phrase STALENESS = Phrase.of("structure.staleness");
    static final Phrase COUNT_OF_YEARS = Phrase.of("structure.count-of-years");
    static final Phrase LOOK_AGAIN = Phrase.of("structure.look-again");
    static final Phrase NOTHING_OLD = Phrase.of("structure.nothing-old");
    static final Phrase EVIDENCE = Phrase.of("structure.evidence");
    static final Phrase CASE = Phrase.of("structure.case");
    static final Phrase TITLE = Phrase.of("structure.title");
    private static final Phrase RECENT = Phrase.of("structure.recent");
    private static final Phrase OLD = Phrase.of("structure.old");
    private static final Phrase ENDED = Phrase.of("structure.ended");
    private static final Phrase WITHOUT_DATE = Phrase.of("structure.without-date");

    private static final Phrase NOT_YET = Phrase.of("structure.not-yet");
    private static final Phrase NO_STAGE_RECORD = Phrase.of("structure.no-stage-record");
    private static final Phrase NO_WORD_RECORD = Phrase.of("structure.no-word-record");
    private static final Phrase UNDATED_RECORD = Phrase.of("structure.undated-record");

    private StructurePhrases() {}

    /** Returns how many records are left out and why; for those without a stage, whether a stage or a word of the scheme is missing. */
    static String leftOut(TransitionMatrix.LeftOut reason, long count, boolean ladder, String language) {
        return switch (reason) {
            case UNDATED -> UNDATED_RECORD.in(language, count);
            case NO_STAGE -> (ladder ? NO_STAGE_RECORD : NO_WORD_RECORD).in(language, count);
            case ORDER_OPEN -> LEFT_OUT.in(language, count, reason.text(language));
        };
    }

    static String age(Staleness.Age age, String language) {
        return (switch (age) {
                    case RECENT -> RECENT;
                    case OLD -> OLD;
                    case ENDED -> ENDED;
                    case UNDATED -> WITHOUT_DATE;
                    case NOT_YET -> NOT_YET;
                })
                .in(language);
    }
}
