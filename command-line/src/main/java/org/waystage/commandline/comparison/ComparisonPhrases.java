package org.waystage.commandline.comparison;

import org.waystage.commandline.console.Phrase;

/** The phrases of {@code compare-times}. */
final class ComparisonPhrases {
    static final Phrase TITLE = Phrase.of("compare.title");
    static final Phrase ENTRY = Phrase.of("time.entry");
    static final Phrase FOLLOWED_AS_OF = Phrase.of("time.followed-as-of");
    static final Phrase FOLLOWED_LAST_RECORD = Phrase.of("time.followed-last-record");
    static final Phrase OTHER_FOLLOW_UP = Phrase.of("compare.other-follow-up");
    static final Phrase IN_FACT = Phrase.of("compare.in-fact");
    static final Phrase COUNTS = Phrase.of("compare.counts");
    static final Phrase COUNTS_REFUSED = Phrase.of("compare.counts-refused");
    static final Phrase FIRST_SEEN = Phrase.of("compare.first-seen");
    static final Phrase NO_TIME = Phrase.of("compare.no-time");
    static final Phrase LEFT_OUT = Phrase.of("compare.left-out");
    static final Phrase WITHOUT = Phrase.of("compare.without");
    static final Phrase SHARED = Phrase.of("compare.shared");
    static final Phrase DISCRETE = Phrase.of("compare.model-discrete");
    static final Phrase PIECEWISE = Phrase.of("compare.model-piecewise");
    static final Phrase STEPS = Phrase.of("compare.model-steps");
    static final Phrase INTERVALS = Phrase.of("compare.intervals");
    static final Phrase DEPENDENT = Phrase.of("compare.dependent");
    static final Phrase MEANING = Phrase.of("compare.meaning");
    static final Phrase LEVELS = Phrase.of("compare.levels");
    static final Phrase EXPOSURE = Phrase.of("compare.exposure");
    static final Phrase EXPOSURE_UNFIT = Phrase.of("compare.exposure-unfit");
    static final Phrase LEVEL = Phrase.of("compare.level");
    static final Phrase CASES = Phrase.of("compare.cases");
    static final Phrase EVENTS = Phrase.of("compare.events");
    static final Phrase RATIO = Phrase.of("compare.ratio");
    static final Phrase INTERVAL = Phrase.of("compare.interval");
    static final Phrase P = Phrase.of("compare.p");
    static final Phrase VERDICT = Phrase.of("compare.verdict");
    static final Phrase SLOWER = Phrase.of("compare.slower");
    static final Phrase FASTER = Phrase.of("compare.faster");
    static final Phrase NOT_SHOWN = Phrase.of("compare.not-shown");
    static final Phrase UNFIT = Phrase.of("compare.unfit");
    static final Phrase FEW_EVENTS = Phrase.of("compare.few-events");
    static final Phrase FEW_EVENTS_UNFIT = Phrase.of("compare.few-events-unfit");
    static final Phrase CHI_SQUARE = Phrase.of("compare.chi-square");
    static final Phrase TEST = Phrase.of("compare.test");
    static final Phrase TOGETHER = Phrase.of("compare.together");
    static final Phrase CHOSEN = Phrase.of("compare.chosen");
    static final Phrase WEAK = Phrase.of("compare.weak");
    static final Phrase FEW_BODIES = Phrase.of("compare.few-bodies");
    static final Phrase CAUSE = Phrase.of("compare.cause");
    static final Phrase REFUSED = Phrase.of("compare.refused");
    static final Phrase NO_CASE = Phrase.of("compare.no-case");
    static final Phrase REASON = Phrase.of("compare.reason");
    static final Phrase INSTEAD = Phrase.of("compare.instead");
    static final Phrase OFFER = Phrase.of("compare.offer");
    static final Phrase WHERE_KEYS = Phrase.of("compare.where-keys");
    static final Phrase LIKEWISE = Phrase.of("compare.likewise");
    static final Phrase COMPETES_WITH_ITSELF = Phrase.of("time.competes-with-itself");
    static final Phrase OTHERS = Phrase.of("compare.others");
    static final Phrase NO_DIMENSION = Phrase.of("compare.no-dimension");
    static final Phrase NOTHING = Phrase.of("compare.nothing");
    static final Phrase TWICE = Phrase.of("compare.twice");
    static final Phrase NO_KEY = Phrase.of("compare.no-key");
    static final Phrase NO_OTHERS = Phrase.of("compare.no-others");
    static final Phrase PIECES = Phrase.of("compare.pieces");
    static final Phrase PIECES_OF = Phrase.of("compare.pieces-of");
    static final Phrase EXPOSURE_OF = Phrase.of("compare.exposure-of");
    static final Phrase EXPOSURE_CALENDAR = Phrase.of("compare.exposure-calendar");

    private ComparisonPhrases() {}
}
