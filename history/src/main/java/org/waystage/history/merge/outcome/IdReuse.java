package org.waystage.history.merge.outcome;

/**
 * Two inputs that use ids of case studies for different things: at least half of two or more ids in common. Equal ids
 * are then no evidence for these two.
 *
 * @param one the number of the one input
 * @param other the number of the other input
 * @param common the number of ids that they have in common
 * @param disagreeing the number of these that mean different things
 */
public record IdReuse(int one, int other, int common, int disagreeing) {}
