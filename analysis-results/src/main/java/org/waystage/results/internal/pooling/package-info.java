/** How estimates of groups that borrow from each other are written. Uses the forms. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.pooling;
