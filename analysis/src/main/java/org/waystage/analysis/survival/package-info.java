/** The time that cases take to reach a stage, with estimates and tests. Uses the root, shares and {@code internal}. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.survival;
