/** Words, slugs and the book of notices, which every other package needs. Uses nothing of this module. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.shared;
