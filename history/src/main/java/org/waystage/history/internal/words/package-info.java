/** The texts of this module, in the files of this package, one per language. Uses nothing; not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.history.internal.words;
