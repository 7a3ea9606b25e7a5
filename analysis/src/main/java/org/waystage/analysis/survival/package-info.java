/**
 * How long it takes to come to a stage: the times of cases, and the estimates and tests for them. Uses the root, shares and what
 * is internal.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.survival;
