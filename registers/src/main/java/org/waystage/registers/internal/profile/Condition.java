package org.waystage.registers.internal.profile;

import com.google.re2j.Pattern;
import java.util.Optional;
import org.waystage.registers.internal.shared.Words;

/**
 * What must hold of a column; the value is taken as it is after trimming, absent if it is empty.
 *
 * @param column the column
 * @param present whether there must be a value, or must be none
 * @param in the words of which the value must be one
 * @param matches what must be found in the value
 * @param negated whether the opposite of all this must hold
 */
public record Condition(
        String column, Optional<Boolean> present, Optional<Words> in, Optional<Pattern> matches, boolean negated) {}
