package org.waystage.core.decision;

import java.util.List;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;

/**
 * The suggestion that was seen when the decision was made.
 *
 * @param permille how strong the evidence for it was, from 0 to 1000
 * @param because the evidence for it
 * @param extras members unknown to this version
 */
public record SeenSuggestion(int permille, List<Code> because, Extras extras) {
    private static final String[] PARTS = {"permille", "because"};

    /**
     * Checks the components and keeps an immutable copy of the list.
     *
     * @throws IllegalArgumentException if the number is out of range, or an unknown member has the name of a known one
     */
    public SeenSuggestion {
        if (permille < 0 || permille > 1000) {
            throw new IllegalArgumentException("not between 0 and 1000: " + permille);
        }
        because = List.copyOf(because);
        extras.checkBeside(PARTS);
    }
}
