/** The texts of this module, in the files beside this package, one a language. Uses nothing; not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.history.internal.words;
