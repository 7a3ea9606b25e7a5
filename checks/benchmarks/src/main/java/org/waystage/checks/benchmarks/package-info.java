/** Benchmarks of reading and writing, beside other ways to do the same. */
@NullMarked
package org.waystage.checks.benchmarks;

import org.jspecify.annotations.NullMarked;
