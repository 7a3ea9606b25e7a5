/**
 * The results of an import other than the catalogue: its numbers, the skipped records, and the Customs view. Uses
 * nothing of this module.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.outcome;
