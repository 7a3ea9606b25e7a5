/** Other JSON libraries, reading and writing plain records and beans of the same documents. */
@NullMarked
package org.waystage.checks.benchmarks.bindings;

import org.jspecify.annotations.NullMarked;
