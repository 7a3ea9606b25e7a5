package org.waystage.registers.internal.profile;

import com.google.re2j.Pattern;
import java.util.List;
import org.waystage.registers.internal.shared.Words;

/** One of the fixed set of transforms between the cells and the value of a mapping; each goes over a list of texts. */
public sealed interface Step {
    /** What must hold for the step to be taken; empty if it always is. */
    List<Condition> when();

    /**
     * Returns whether steps withhold whatever text there is: no step before may leave out another text, or stop the
     * withholding.
     */
    static boolean withholdAlways(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Withhold) {
                return step.when().isEmpty();
            }
            if (!(step instanceof Trim) && !(step instanceof Join)) {
                return false;
            }
        }
        return false;
    }

    /** Leaves out blanks around each text, no-break spaces included. Every cell is trimmed before the first step. */
    record Trim(List<Condition> when) implements Step {}

    /** Leaves out texts that are one of these words, without regard to case. */
    record Empty(Words words, List<Condition> when) implements Step {}

    /**
     * Cuts each text at these separators.
     *
     * @param separators the separators, such as {@code ;}
     * @param brackets whether a text like {@code ["a", 'b']} is read as the list that it shows
     */
    record Split(List<String> separators, boolean brackets, List<Condition> when) implements Step {}

    /** Looks each text up in a code table; one text can give several codes. */
    record Map(String table, List<Condition> when) implements Step {}

    /**
     * Takes what the group of a pattern catches.
     *
     * @param pattern a pattern with one group
     * @param keepOthers whether a text in which the pattern is not found stays as it is; else it is left out
     */
    record Match(Pattern pattern, boolean keepOthers, List<Condition> when) implements Step {}

    /** Takes the first text alone. */
    record First(List<Condition> when) implements Step {}

    /** Joins all texts to one. */
    record Join(String separator, List<Condition> when) implements Step {}

    /** Gives a code or a text of its own if the text is one of these words, without regard to case, and nothing else. */
    record Flag(Words words, String given, List<Condition> when) implements Step {}

    /** Writes each text in folded letters and digits, one blank between words, as {@code TextKey.of} does. */
    record Normalise(List<Condition> when) implements Step {}

    /** Leaves the text out and withholds the cell, so that it does not stand in the ledger either. */
    record Withhold(List<Condition> when) implements Step {}
}
