package org.waystage.commandline.editions;

import org.waystage.commandline.console.Phrase;
import org.waystage.core.decision.DecidedKind;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.continuity.Identity;
import org.waystage.history.continuity.StageChange;
import org.waystage.history.continuity.Status;

/** The phrases of {@code continuity}. */
final class ContinuityPhrases {
    static final Phrase ENTRIES = Phrase.of("continuity.entries");
    static final Phrase BODIES = Phrase.of("continuity.bodies");
    static final Phrase COUNT = Phrase.of("continuity.count");
    static final Phrase RECORDS = Phrase.of("continuity.records");
    static final Phrase LISTED = Phrase.of("continuity.listed");
    static final Phrase PAIR = Phrase.of("continuity.pair");
    static final Phrase SAME_BECAUSE = Phrase.of("continuity.same-because");
    static final Phrase MOVED = Phrase.of("continuity.moved");
    static final Phrase STAGES = Phrase.of("continuity.stages");
    static final Phrase NOT_COMPARED = Phrase.of("continuity.stages-not-compared");
    static final Phrase WORDS = Phrase.of("continuity.words");
    static final Phrase WORD = Phrase.of("continuity.word");
    static final Phrase WORD_MOVE = Phrase.of("continuity.word-move");
    static final Phrase SUGGESTED = Phrase.of("continuity.suggested");
    static final Phrase SUGGESTION = Phrase.of("continuity.suggestion");
    static final Phrase SKIPPED = Phrase.of("continuity.skipped");
    static final Phrase DECISIONS = Phrase.of("continuity.decisions");

    private ContinuityPhrases() {}

    /** Returns the heading for entries or bodies. */
    static Phrase of(DecidedKind.Listed kind) {
        return isOfBodies(kind) ? BODIES : ENTRIES;
    }

    /** Returns the words before the counts by what became of entries or bodies. */
    static Phrase became(DecidedKind.Listed kind) {
        return Phrase.of(isOfBodies(kind) ? "continuity.bodies-became" : "continuity.entries-became");
    }

    /** Returns the words for an identity, which agree with the noun and the number. */
    static Phrase of(Identity identity, DecidedKind.Listed kind) {
        String family = isOfBodies(kind) ? "continuity.identity-of-body." : "continuity.identity-of-entry.";
        return Phrase.of(family + identity.code());
    }

    /** Returns the words for a status, which agree with the noun and the number. */
    static Phrase of(Status status, DecidedKind.Listed kind) {
        String family = isOfBodies(kind) ? "continuity.status-of-body." : "continuity.status-of-entry.";
        return Phrase.of(family + status.code());
    }

    private static boolean isOfBodies(DecidedKind.Listed kind) {
        return kind == DecidedKind.Listed.ORGANIZATIONS;
    }

    static Phrase of(StageChange change) {
        return Phrase.of("continuity.stage." + change.code());
    }

    /** Returns a piece of evidence with its detail. */
    static Phrase of(Evidence.Kind kind) {
        return Phrase.of("continuity.because." + kind.code());
    }

    /** Returns the name of a kind of evidence. */
    static Phrase name(Evidence.Kind kind) {
        return Phrase.of("continuity.evidence." + kind.code());
    }
}
