package org.waystage.registers.internal.profile;

import java.util.List;
import org.waystage.core.value.Text;

/**
 * The rule to find entries that belong to a Customs administration or are about Customs.
 *
 * <p>An entry <em>belongs</em> to a Customs administration if an adopter, or a body that contains it, is an
 * organization of that kind; words in texts do not matter. An entry <em>is about</em> Customs if one of the words
 * occurs in one of the columns, as a whole word or, if it ends in {@code *}, at the beginning of a word, outside
 * phrases that mean something else.
 *
 * @param columns the columns to search
 * @param words the words
 * @param except phrases in which a word means something else
 * @param reason an explanation of the rule for people
 */
public record CustomsView(List<String> columns, List<String> words, List<String> except, List<Text> reason) {}
