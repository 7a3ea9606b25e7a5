/** What persons decided about records of two editions: whether they are the same thing, and what was merged or split. */
@org.jspecify.annotations.NullMarked
package org.waystage.core.decision;
