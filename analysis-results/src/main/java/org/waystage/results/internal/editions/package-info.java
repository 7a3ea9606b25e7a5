/** Differences of editions, and what became of entries. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.editions;
