/**
 * The way along the stages: the funnel, the transition matrix, and which stages are held year by year. Uses tables, shares,
 * survival and what is internal.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.paths;
