/** Reads a profile, and reports its faults with their places. Uses the records of a profile. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.profile.reading;
