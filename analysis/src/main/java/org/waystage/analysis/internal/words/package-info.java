/** The texts of constants, and whether texts are the same. Uses nothing; not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.internal.words;
