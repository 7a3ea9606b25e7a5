/** The answers of surveys as shares of one question. Uses the root and shares. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.survey;
