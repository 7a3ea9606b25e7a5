/** How wrong conclusions could be. Uses the forms. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.sensitivity;
