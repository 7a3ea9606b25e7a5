/** The texts of this module, in the files beside this package, one a language, and whether texts are the same. Uses nothing; not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.internal.words;
