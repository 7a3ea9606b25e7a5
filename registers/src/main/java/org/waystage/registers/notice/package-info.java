/** The rules by which the reading of a register and of its profile is remarked. Uses nothing of this module. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.notice;
