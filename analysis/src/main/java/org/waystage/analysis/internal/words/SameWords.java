package org.waystage.analysis.internal.words;

import java.util.Optional;
import org.waystage.core.value.Text;

/** Compares texts in several languages. */
public final class SameWords {
    private SameWords() {}

    /** Returns whether two texts say the same in a language that both have, or are both absent. */
    public static boolean in(Optional<Text> one, Optional<Text> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return one.get().byLanguage().entrySet().stream()
                .anyMatch(other.get().byLanguage().entrySet()::contains);
    }
}
