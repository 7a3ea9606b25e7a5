package org.waystage.commandline.editions;

import org.waystage.commandline.console.Phrase;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.Reissue;
import org.waystage.report.words.Words;

/** The phrases of {@code diff}. */
final class DiffPhrases {
    static final Phrase FROM_TO = Phrase.of("diff.from-to");
    static final Phrase NOTHING = Phrase.of("diff.nothing");
    static final Phrase MOVED = Phrase.of("diff.moved");
    static final Phrase DIRECTION = Phrase.of("diff.direction");
    static final Phrase CAUSE = Phrase.of("diff.cause");
    static final Phrase MOVE = Phrase.of("diff.move");
    static final Phrase SCOPE = Phrase.of("diff.scope");
    static final Phrase SCOPE_BELOW = Phrase.of("diff.scope-below");
    static final Phrase BETWEEN = Phrase.of("diff.between");
    static final Phrase RECORD_BEFORE = Phrase.of("diff.record-before");
    static final Phrase RECORD_AFTER = Phrase.of("diff.record-after");
    static final Phrase RECORD = Phrase.of("diff.record");
    static final Phrase WORD = Phrase.of("diff.word");
    static final Phrase KIND = Phrase.of("diff.kind");
    static final Phrase ADDED = Phrase.of("diff.added");
    static final Phrase REMOVED = Phrase.of("diff.removed");
    static final Phrase CHANGED = Phrase.of("diff.changed");
    static final Phrase MEMBERS = Phrase.of("diff.members");
    static final Phrase MEMBER = Phrase.of("diff.member");
    static final Phrase MEMBER_UNKNOWN = Phrase.of("diff.member-unknown");
    static final Phrase MOVED_FOR = Phrase.of("diff.moved-for");
    static final Phrase NO_COMMON_WORD = Phrase.of("diff.no-common-word");
    static final Phrase SAME_WORD = Phrase.of("diff.same-word");
    static final Phrase WITHOUT_STAGE = Phrase.of("diff.without-stage");
    static final Phrase VALUE = Phrase.of("diff.value");
    static final Phrase MORE = Phrase.of("diff.more");
    static final Phrase MORE_MOVES = Phrase.of("diff.more-moves");
    static final Phrase OPEN = Phrase.of("diff.open");
    static final Phrase OPEN_ONE = Phrase.of("diff.open-one");
    static final Phrase BY_IDS = Phrase.of("diff.by-ids");
    static final Phrase UNCHANGED = Phrase.of("diff.unchanged");
    static final Phrase COUNT_OF = Phrase.of("diff.count-of");
    static final Phrase REISSUE = Phrase.of("diff.reissue");
    static final Phrase OWN_SOURCE = Phrase.of("diff.own-source");

    private DiffPhrases() {}

    /** Returns the heading for the records of a kind. */
    static String words(RecordKind kind, String language) {
        return Words.word(language, "record", kind.code());
    }

    static Phrase of(Reissue.Reason reason) {
        return Phrase.of("diff.reason." + reason.code());
    }
}
