/** Shared by several packages of this module. Not exported, and without a promise of compatibility. Uses the root. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.internal;
