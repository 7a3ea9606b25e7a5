package org.waystage.registers.internal.profile;

import java.util.List;
import org.waystage.core.value.Text;

/**
 * How entries are found that belong to a Customs administration, or are about Customs.
 *
 * <p>An entry <em>belongs</em> to a Customs administration if an adopter, or a body that it is part of, is an organization of
 * that kind; no word in a text makes it so. An entry <em>is about</em> Customs if one of the words stands in one of the
 * columns, on its own or at the start of a word where it ends in {@code *}, and none of the phrases that mean something else
 * covers it.
 *
 * @param columns the columns in which to look
 * @param words the words
 * @param except phrases in which a word means something else
 * @param reason the rule in words, for people
 */
public record CustomsView(List<String> columns, List<String> words, List<String> except, List<Text> reason) {}
