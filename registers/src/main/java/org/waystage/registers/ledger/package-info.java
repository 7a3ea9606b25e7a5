/**
 * The ledger: every step between a cell and a value, its summary, its file format, and the restoration of the register.
 * Uses the CSV reader.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.ledger;
