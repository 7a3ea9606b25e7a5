package org.waystage.history.continuity;

import java.util.Comparator;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.value.Code;

/**
 * The words that two editions use for the state of an entry if neither word has a rung. The rings of a radar, for example,
 * move among themselves and not along the ladder.
 *
 * @param schemeBefore the scheme of the earlier word
 * @param before the earlier word
 * @param schemeAfter the scheme of the later word
 * @param after the later word
 */
public record WordMove(Code schemeBefore, String before, Code schemeAfter, String after)
        implements Comparable<WordMove> {
    private static final Comparator<WordMove> ORDER = Comparator.comparing(
                    (WordMove move) -> move.schemeBefore().value())
            .thenComparing(move -> move.schemeAfter().value())
            .thenComparing(WordMove::before)
            .thenComparing(WordMove::after);

    static WordMove of(ReportedAs before, ReportedAs after) {
        return new WordMove(before.scheme(), before.word(), after.scheme(), after.word());
    }

    /**
     * Returns whether the words differ.
     *
     * @return {@code true} if the word or the scheme differs
     */
    public boolean isMove() {
        return !before.equals(after) || !schemeBefore.equals(schemeAfter);
    }

    /** Compares by the schemes, then by the words. */
    @Override
    public int compareTo(WordMove other) {
        return ORDER.compare(this, other);
    }
}
