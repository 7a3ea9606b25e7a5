package org.waystage.registers.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that maps words of a register to codes or ids of the model.
 *
 * @param name the name of the table
 * @param rows the codes of each word; empty for a known word without a code
 * @param loose whether comparison ignores case, kinds of dashes and quotes, sequences of blanks and punctuation at the
 *     end; the code of a word that is not exactly equal is derived
 * @param otherwise the codes of other words, empty if they deliberately have none; absent if other words are not
 *     expected
 * @param keep whether other words are kept unchanged
 */
public record CodeTable(
        String name, Map<String, List<String>> rows, boolean loose, Optional<List<String>> otherwise, boolean keep) {}
