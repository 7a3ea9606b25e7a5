/** How counts of cases by dimension, stage and year are written. Uses the forms. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.tables;
