/**
 * Editions and surveys beside each other: whether they can be compared, and what changed. Uses tables, surveys and shares.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.trend;
