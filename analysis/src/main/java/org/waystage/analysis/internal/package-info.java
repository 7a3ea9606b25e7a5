/** What packages of this module share. Not exported, and without a promise of compatibility. Uses the root. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.internal;
