/** The texts of this module, in the files beside this package, one for each language. Uses notices; not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.core.internal.words;
