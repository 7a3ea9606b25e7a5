/**
 * A record of a register, with its cells as they are in the file, and the layout of its columns. Uses profiles and CSV.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.record;
