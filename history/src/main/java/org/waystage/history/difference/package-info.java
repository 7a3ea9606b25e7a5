/**
 * What differs between two editions of a catalogue: {@link org.waystage.history.difference.Difference Difference}
 * compares them record by record and member by member, and says which cases moved along the ladder and why.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.history.difference;
