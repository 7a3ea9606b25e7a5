/**
 * Opens the file of a register: its form, encoding and header, and what it is where it is none. Uses CSV, trees and records.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.file;
