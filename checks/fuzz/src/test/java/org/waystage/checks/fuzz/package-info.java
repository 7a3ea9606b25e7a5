/** What is fuzzed: each class has one target, which must hold for any bytes. */
@NullMarked
package org.waystage.checks.fuzz;

import org.jspecify.annotations.NullMarked;
