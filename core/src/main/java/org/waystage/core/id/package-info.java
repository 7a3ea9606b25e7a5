/** The ids of a catalogue, with one Java type for each kind of element. Uses nothing. */
@org.jspecify.annotations.NullMarked
package org.waystage.core.id;
