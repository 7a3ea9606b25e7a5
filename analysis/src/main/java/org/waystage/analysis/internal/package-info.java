/**
 * What several packages of this module share and users do not need; not exported, and not kept compatible. Uses the root.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.internal;
