/** The texts of this module, in the files of this package, one per language, and a comparison of texts. Uses nothing; not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.internal.words;
