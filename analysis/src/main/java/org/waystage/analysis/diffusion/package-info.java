/**
 * The spread of a technology from body to body: series, models, their fits and verdicts. Uses the root and {@code internal}.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.diffusion;
