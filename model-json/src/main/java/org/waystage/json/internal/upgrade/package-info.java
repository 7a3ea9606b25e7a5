/** Turns documents of older versions of the format into those of this one. Uses the engine. */
@org.jspecify.annotations.NullMarked
package org.waystage.json.internal.upgrade;
