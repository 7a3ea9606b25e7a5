/** The answers of surveys as shares. Uses the root and shares. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.survey;
