package org.waystage.report.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.history.difference.Change;
import org.waystage.history.difference.StageMove;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Changes;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Words;

/**
 * What changed in a case since the earlier edition.
 *
 * @param text the words that it is new or changed
 * @param members the members that changed, in words; empty if the case is new
 * @param moves how the case and its parts moved
 */
public record CaseChange(String text, String members, List<Move> moves) {
    /**
     * A move of the case.
     *
     * @param part the part that moved; null if the case as a whole did
     * @param text the stages before and after, and the reason
     */
    public record Move(@Nullable LocalizedText part, String text) {}

    /** Returns what changed in a case; empty if nothing did, or there is no earlier edition. */
    public static Optional<CaseChange> of(Views views, CaseEntry entry) {
        return views.figures
                .changes()
                .flatMap(changes -> changes.of(entry.caseStudy()).map(change -> of(views, changes, entry, change)));
    }

    private static CaseChange of(Views views, Changes changes, CaseEntry entry, Change change) {
        Words words = views.words;
        ChangeWords said = new ChangeWords(words);
        String edition = said.edition(changes.earlier());
        if (!(change instanceof Change.Changed changed)) {
            return new CaseChange(words.say("changes.case.new", edition), "", List.of());
        }
        List<Move> moves = new ArrayList<>();
        for (StageMove move : changes.moves(entry.caseStudy().id())) {
            moves.add(new Move(
                    move.scope()
                            .map(scope -> views.scope(entry.caseStudy(), scope))
                            .orElse(null),
                    words.say(
                            "changes.case.move",
                            views.phrases.stage(move.before()),
                            views.phrases.stage(move.after()),
                            said.causes(move.causes()))));
        }
        return new CaseChange(
                words.say("changes.case", edition), String.join(words.say("separator"), said.members(changed)), moves);
    }
}
