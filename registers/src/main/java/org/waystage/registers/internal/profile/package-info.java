/** The contents of a profile, as records. Uses contacts and {@code shared}. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.profile;
