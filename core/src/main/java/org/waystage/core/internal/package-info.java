/**
 * Types shared by several packages of this module; not exported, and without a promise of compatibility. Uses nothing.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.internal;
