/**
 * Movement along the stages: the funnel, the transition matrix, and the stages held year by year. Uses tables, shares,
 * survival and {@code internal}.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.paths;
