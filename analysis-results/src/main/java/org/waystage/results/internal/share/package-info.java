/** How surveys are written. Uses the forms. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.share;
