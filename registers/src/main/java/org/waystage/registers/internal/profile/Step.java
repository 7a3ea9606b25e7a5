package org.waystage.registers.internal.profile;

import com.google.re2j.Pattern;
import java.util.List;
import org.waystage.registers.internal.shared.Words;

/**
 * A transformation between the cells and the value of a mapping, from a fixed set; each is applied to a list of texts.
 */
public sealed interface Step {
    /** The conditions for the step; empty if it always applies. */
    List<Condition> when();

    /** Returns whether steps withhold every text: no earlier step may omit a text or prevent the withholding. */
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

    /** Removes blanks around each text, including no-break spaces. Every cell is trimmed before the first step. */
    record Trim(List<Condition> when) implements Step {}

    /** Omits texts that are one of these words, ignoring case. */
    record Empty(Words words, List<Condition> when) implements Step {}

    /**
     * Splits each text at separators.
     *
     * @param separators the separators, such as {@code ;}
     * @param brackets whether a text like {@code ["a", 'b']} is parsed as the list that it represents
     */
    record Split(List<String> separators, boolean brackets, List<Condition> when) implements Step {}

    /** Looks up each text in a code table; one text may give several codes. */
    record Map(String table, List<Condition> when) implements Step {}

    /**
     * Takes the text matched by the group of a pattern.
     *
     * @param pattern a pattern with one group
     * @param keepOthers whether a text in which the pattern is not found is kept unchanged; otherwise it is omitted
     */
    record Match(Pattern pattern, boolean keepOthers, List<Condition> when) implements Step {}

    /** Takes only the first text. */
    record First(List<Condition> when) implements Step {}

    /** Joins all texts into one. */
    record Join(String separator, List<Condition> when) implements Step {}

    /** Gives a fixed code or text if the text is one of these words, ignoring case, and nothing otherwise. */
    record Flag(Words words, String given, List<Condition> when) implements Step {}

    /**
     * Normalises each text to folded letters and digits with single blanks between words, as {@code TextKey.of} does.
     */
    record Normalise(List<Condition> when) implements Step {}

    /** Omits the text and withholds the cell, which is then not in the ledger either. */
    record Withhold(List<Condition> when) implements Step {}
}
