/** Reads the rows of CSV text, with the places of their cells. Uses nothing of this module. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.csv;
