/** Benchmarks of counting cases, beside a loop written by hand and DuckDB. */
@NullMarked
package org.waystage.checks.benchmarks.counting;

import org.jspecify.annotations.NullMarked;
