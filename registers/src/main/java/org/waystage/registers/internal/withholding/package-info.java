/** Finds e-mail addresses and telephone numbers in texts. Uses nothing of this module. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.withholding;
