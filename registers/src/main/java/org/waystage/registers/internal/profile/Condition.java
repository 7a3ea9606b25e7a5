package org.waystage.registers.internal.profile;

import com.google.re2j.Pattern;
import java.util.Optional;
import org.waystage.registers.internal.shared.Words;

/**
 * A condition on the value of a column. The value is trimmed, and absent if it is empty.
 *
 * @param column the column
 * @param present whether there must be a value, or must be none
 * @param in the words, one of which must be the value
 * @param matches a pattern that must be found in the value
 * @param negated whether the condition is negated
 */
public record Condition(
        String column, Optional<Boolean> present, Optional<Words> in, Optional<Pattern> matches, boolean negated) {}
