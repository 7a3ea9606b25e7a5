/**
 * Opens the file of a register: finds its form, encoding and header or, if it does not fit, what it is. Uses CSV, trees
 * and records.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.file;
