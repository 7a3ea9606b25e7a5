/**
 * Opens the file of a register: finds its form, encoding and header, or what it is if it does not fit. Uses CSV, trees
 * and records.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.file;
