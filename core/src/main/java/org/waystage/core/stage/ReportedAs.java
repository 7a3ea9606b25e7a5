package org.waystage.core.stage;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;

/**
 * A stage in the source's own word.
 *
 * <p>The word is kept because the mapping from a rung back to a word is never guessed.
 *
 * @param scheme the scheme that the word belongs to
 * @param word the word as in the source; an empty string if the source was asked and gave none
 * @param relation how the word relates to the rung, if known
 * @param crosswalk the version of the crosswalk that mapped the word, if known
 * @param extras members unknown to this version
 */
public record ReportedAs(
        Code scheme, String word, Optional<Relation> relation, Optional<String> crosswalk, Extras extras) {
    private static final String[] PARTS = {"scheme", "word", "relation", "crosswalk"};

    /** Checks the components. */
    public ReportedAs {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(crosswalk, "crosswalk");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns a reported word of a scheme.
     *
     * @param scheme the scheme that the word belongs to
     * @param word the word as in the source; an empty string if the source was asked and gave none
     * @return the reported word
     */
    public static ReportedAs of(Code scheme, String word) {
        return new ReportedAs(scheme, word, Optional.empty(), Optional.empty(), Extras.none());
    }
}
