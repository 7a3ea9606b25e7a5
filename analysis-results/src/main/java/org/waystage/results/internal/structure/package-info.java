/** The shapes of co-occurrence, frequencies, gaps to peers and ages of evidence. Uses the forms. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.structure;
