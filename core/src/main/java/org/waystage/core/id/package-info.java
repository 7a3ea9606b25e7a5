/**
 * The ids of a catalogue, one Java type for each kind of thing. Uses nothing.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.id;
