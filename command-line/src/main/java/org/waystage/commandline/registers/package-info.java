/**
 * Commands for public registers: import, ledger and profiles. Uses files, notices and the console.
 */
@NullMarked
package org.waystage.commandline.registers;

import org.jspecify.annotations.NullMarked;
