/**
 * What an import tells beside the catalogue: its numbers, the records that it skipped, and the view of Customs. Uses nothing of this module.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.outcome;
