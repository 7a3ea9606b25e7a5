/** Benchmarks of what compares, follows, merges and sends editions. */
@NullMarked
package org.waystage.checks.benchmarks.editions;

import org.jspecify.annotations.NullMarked;
