/**
 * The counts of the report, independent of language. Not exported; uses the model and the analysis, and no other
 * package of the report.
 */
@NullMarked
package org.waystage.report.figures;

import org.jspecify.annotations.NullMarked;
