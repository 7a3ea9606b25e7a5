/** A module for mappers of Jackson 2, which uses the readers and writers of {@code org.waystage.json}. */
@org.jspecify.annotations.NullMarked
package org.waystage.jackson2;
