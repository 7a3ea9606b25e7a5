package org.waystage.registers.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table from words of a register to codes or ids of the model.
 *
 * @param name the name of the table
 * @param rows the codes of each word; none for a word that is known and has none
 * @param loose whether words are compared without regard to case, kinds of dashes and quotes, runs of blanks and marks at the
 *     end; the code of a word that is not equal letter by letter is derived
 * @param otherwise the codes of other words, none if they have none on purpose; absent if they are not expected
 * @param keep whether other words stay as they are
 */
public record CodeTable(
        String name, Map<String, List<String>> rows, boolean loose, Optional<List<String>> otherwise, boolean keep) {}
