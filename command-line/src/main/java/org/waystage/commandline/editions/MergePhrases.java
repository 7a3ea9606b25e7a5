package org.waystage.commandline.editions;

import org.waystage.commandline.console.Phrase;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.NotApplied;
import org.waystage.history.merge.outcome.Unified;

/** The phrases of {@code merge}. */
final class MergePhrases {
    static final Phrase MERGED = Phrase.of("merge.merged");
    static final Phrase NOT_MERGED = Phrase.of("merge.not-merged");
    static final Phrase BY_POLICY = Phrase.of("merge.by-policy");
    static final Phrase BY_ORDER = Phrase.of("merge.by-order");
    static final Phrase INPUT = Phrase.of("merge.input");
    static final Phrase INPUT_AGAIN = Phrase.of("merge.input-again");
    static final Phrase KIND = Phrase.of("merge.kind");
    static final Phrase REMOVED = Phrase.of("merge.removed");
    static final Phrase UNIFIED = Phrase.of("merge.unified");
    static final Phrase UNIFIED_BY = Phrase.of("merge.unified-by");
    static final Phrase ORIGIN = Phrase.of("merge.origin");
    static final Phrase ORIGIN_BY = Phrase.of("merge.origin-by");
    static final Phrase RECORD = Phrase.of("merge.record");
    static final Phrase OF_KIND = Phrase.of("merge.of-kind");
    static final Phrase NEW_IDS = Phrase.of("merge.new-ids");
    static final Phrase NEW_ID = Phrase.of("merge.new-id");
    static final Phrase CONFLICTS = Phrase.of("merge.conflicts");
    static final Phrase CONFLICT = Phrase.of("merge.conflict");
    static final Phrase CONFLICT_OF_RECORD = Phrase.of("merge.conflict-of-record");
    static final Phrase ALTERNATIVE = Phrase.of("merge.alternative");
    static final Phrase WITHOUT_IT = Phrase.of("merge.without-it");
    static final Phrase CONTRADICTIONS = Phrase.of("merge.contradictions");
    static final Phrase CONTRADICTION = Phrase.of("merge.contradiction");
    static final Phrase DOUBLES = Phrase.of("merge.doubles");
    static final Phrase DOUBLE = Phrase.of("merge.double");
    static final Phrase REUSED = Phrase.of("merge.reused");
    static final Phrase NOT_APPLIED = Phrase.of("merge.not-applied");
    static final Phrase DECISION_NOT_APPLIED = Phrase.of("merge.decision-not-applied");
    static final Phrase REMOVED_RECORDS = Phrase.of("merge.removed-records");
    static final Phrase NO_BASE = Phrase.of("merge.no-base");
    static final Phrase OLDER = Phrase.of("merge.older");
    static final Phrase ORDER_OPEN = Phrase.of("merge.order-open");
    static final Phrase UNDECIDED = Phrase.of("merge.undecided");
    static final Phrase MORE = Phrase.of("merge.more");
    static final Phrase OPEN = Phrase.of("merge.open");
    static final Phrase HEAD = Phrase.of("merge.head");
    static final Phrase SAME_FILE = Phrase.of("merge.same-file");
    static final Phrase NO_ID = Phrase.of("merge.no-id");
    static final Phrase NOT_SOUND = Phrase.of("merge.not-sound");

    private MergePhrases() {}

    static Phrase of(Unified.Rule rule) {
        return Phrase.of("merge.rule." + rule.code());
    }

    static Phrase of(NewId.Reason reason) {
        return Phrase.of("merge.reason." + reason.code());
    }

    static Phrase of(Conflict.Outcome outcome) {
        return Phrase.of("merge.outcome." + outcome.code());
    }

    static Phrase of(NotApplied.Reason reason) {
        return Phrase.of("merge.not-applied." + reason.code());
    }
}
