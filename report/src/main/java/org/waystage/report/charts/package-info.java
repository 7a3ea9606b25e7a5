/** The charts of the report, one class each, and the means to draw them. Not exported; uses words and figures. */
@NullMarked
package org.waystage.report.charts;

import org.jspecify.annotations.NullMarked;
