/** Words, slugs and the collection of notices, which all other packages need. Uses nothing of this module. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.shared;
