/** Shares, differences between shares, and their confidence intervals. Uses nothing. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.share;
