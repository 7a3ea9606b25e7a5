/**
 * Makes case studies, organizations and technologies of records, with a line of the ledger for each step. Uses records, dates and
 * profiles.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.mapping;
