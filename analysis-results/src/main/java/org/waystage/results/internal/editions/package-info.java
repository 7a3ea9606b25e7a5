/** How differences between editions, histories of entries and merges are written. Uses the forms. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.editions;
