/** Benchmarks of times to a stage: curves, tests and rates. */
@NullMarked
package org.waystage.checks.benchmarks.survival;

import org.jspecify.annotations.NullMarked;
