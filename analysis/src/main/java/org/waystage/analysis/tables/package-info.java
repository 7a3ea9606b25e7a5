/**
 * Counts of cases by any dimensions and by stage, as of a day and year by year, and the hiding of small cells. Uses the root
 * and what is internal.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.tables;
