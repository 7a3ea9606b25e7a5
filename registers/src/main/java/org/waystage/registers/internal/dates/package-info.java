/** Reads the dates of a register by the formats of its profile. Uses the records of a profile. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.dates;
