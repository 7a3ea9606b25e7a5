/**
 * How a technology spreads from body to body: the series, the models, their fits and verdicts. Uses the root, shares and what
 * is internal.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.diffusion;
