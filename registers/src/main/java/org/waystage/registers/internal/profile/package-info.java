/** What a profile says, as records. Uses contacts and what is shared. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.profile;
