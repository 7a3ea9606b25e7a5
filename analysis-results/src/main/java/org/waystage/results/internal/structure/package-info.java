/** The shapes of what stands together in cases, of gaps to peers and of ages of evidence. Uses the forms. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.structure;
