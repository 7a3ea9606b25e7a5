/** Benchmarks of reading and writing, beside other ways to do the same. */
@NullMarked
package org.waystage.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
