/**
 * How wrong a conclusion could be: how many unseen, unanswered or stale cases would change it, and what is left if old
 * evidence no longer holds. Uses {@code paths}, {@code structure}, {@code survival}, {@code share}, {@code internal.numerics}
 * and the root.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.sensitivity;
