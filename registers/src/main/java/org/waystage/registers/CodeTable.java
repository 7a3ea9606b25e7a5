package org.waystage.registers;

import java.util.List;
import java.util.Map;

/**
 * A table from words of a register to codes or ids of the model.
 *
 * @param name the name of the table
 * @param rows the codes of each word; none for a word that is known and has none
 * @param loose whether words are compared without regard to case, kinds of dashes and quotes, runs of blanks and marks at the
 *     end; what was not equal letter by letter is a correction
 * @param otherwise what other words give: the codes here, or nothing
 * @param keep whether other words stay as they are
 */
record CodeTable(String name, Map<String, List<String>> rows, boolean loose, List<String> otherwise, boolean keep) {}
