/** Converts documents of older versions of the format to the current one. Uses the engine. */
@org.jspecify.annotations.NullMarked
package org.waystage.json.internal.upgrade;
