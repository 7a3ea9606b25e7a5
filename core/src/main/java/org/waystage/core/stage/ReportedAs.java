package org.waystage.core.stage;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;

/**
 * A stage in the source's own word.
 *
 * <p>Mapping back from a rung to a word is never guessed: the word stays.
 *
 * @param scheme the scheme that the word belongs to
 * @param word the word as the source has it; empty where the source was asked and gave none
 * @param relation what the word is to the rung, where known
 * @param crosswalk the version of the crosswalk that mapped it, where known
 * @param extras members that this version does not know
 */
public record ReportedAs(
        Code scheme, String word, Optional<Relation> relation, Optional<String> crosswalk, Extras extras) {
    private static final String[] PARTS = {"scheme", "word", "relation", "crosswalk"};

    /**
     * Checks the parts.
     */
    public ReportedAs {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(crosswalk, "crosswalk");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns a reported word with these parts.
     *
     * @param scheme the scheme that the word belongs to
     * @param word the word as the source has it; empty where the source was asked and gave none
     * @return the value
     */
    public static ReportedAs of(Code scheme, String word) {
        return new ReportedAs(scheme, word, Optional.empty(), Optional.empty(), Extras.none());
    }
}
