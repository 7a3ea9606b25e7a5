/**
 * How wrong a conclusion could be: how many unseen, unanswered or stale cases would change it, and what remains if old
 * evidence is no longer true. Uses {@code paths}, {@code structure}, {@code survival}, {@code share}, {@code internal.numerics}
 * and the root.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.sensitivity;
