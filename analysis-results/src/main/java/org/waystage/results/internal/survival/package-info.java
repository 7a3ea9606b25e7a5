/** How times to a stage and the estimates from them are written. Uses the forms. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.survival;
