/** The texts of this module, in the files of this package, one per language. Uses nothing of this module; not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.words;
