/** The quick start: what the library is for, in one short program. */
@NullMarked
package org.waystage.examples.quickstart;

import org.jspecify.annotations.NullMarked;
