/**
 * The drawings of the report, one class each, and what they are drawn with. Not exported; uses words and figures.
 */
@NullMarked
package org.waystage.report.charts;

import org.jspecify.annotations.NullMarked;
