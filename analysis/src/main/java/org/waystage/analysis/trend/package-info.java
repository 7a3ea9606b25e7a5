/**
 * Comparison of editions and of surveys: whether they are comparable, and what changed. Uses tables, surveys and
 * shares.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.trend;
