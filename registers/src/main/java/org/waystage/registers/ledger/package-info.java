/**
 * The ledger: every step between a cell and a value, its summary, its file, and the register restored from it. Uses the CSV reader.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.ledger;
