/**
 * What the report says in one language: messages, numbers, dates, names and shares. The messages stand beside this package, one
 * file a language. Not exported; uses the model and results of analysis, and no other package of the report.
 */
@NullMarked
package org.waystage.report.words;

import org.jspecify.annotations.NullMarked;
