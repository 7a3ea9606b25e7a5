/**
 * The words of the report in one language: messages, numbers, dates, names and shares. The messages are next to this
 * package, one file for each language. Not exported; uses the model and results of the analysis, and no other package
 * of the report.
 */
@NullMarked
package org.waystage.report.words;

import org.jspecify.annotations.NullMarked;
