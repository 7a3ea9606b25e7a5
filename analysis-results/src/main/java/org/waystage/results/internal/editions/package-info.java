/** Differences of editions. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.editions;
