/** How co-occurrence, frequencies, gaps and the age of evidence are written. Uses the forms. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.structure;
