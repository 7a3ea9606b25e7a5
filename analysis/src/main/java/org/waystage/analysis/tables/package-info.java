/**
 * Counts of cases by any dimensions and by stage, as of a day and year by year, and the hiding of small counts. Uses
 * the root and {@code internal}.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.tables;
