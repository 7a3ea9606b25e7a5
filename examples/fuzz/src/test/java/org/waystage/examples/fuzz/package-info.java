/** What is fuzzed: each class has one target, which must hold for any bytes. */
@NullMarked
package org.waystage.examples.fuzz;

import org.jspecify.annotations.NullMarked;
