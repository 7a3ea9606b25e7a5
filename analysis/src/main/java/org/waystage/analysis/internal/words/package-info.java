/** The words of constants, and which words are the same. Uses nothing; not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.internal.words;
