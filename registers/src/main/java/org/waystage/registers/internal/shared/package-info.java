/** Words, slugs, the collection of notices and work in advance, which all other packages need. Uses nothing of this module. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.shared;
