/** The texts of constants. Uses nothing; not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.internal.words;
