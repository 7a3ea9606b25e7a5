/** The rules for notices about registers and their profiles. Uses nothing of this module. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.notice;
