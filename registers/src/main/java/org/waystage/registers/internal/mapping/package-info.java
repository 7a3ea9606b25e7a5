/**
 * Converts records to case studies, organizations and technologies, with a line in the ledger for each step. Uses
 * records, dates and profiles.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.mapping;
