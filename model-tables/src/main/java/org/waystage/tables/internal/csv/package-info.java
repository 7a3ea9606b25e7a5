/** Reads the rows of CSV tables, with the quirks of the programs that write them. Uses nothing of this module. */
@org.jspecify.annotations.NullMarked
package org.waystage.tables.internal.csv;
