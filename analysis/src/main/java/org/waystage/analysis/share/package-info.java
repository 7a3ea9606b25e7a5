/** Shares, differences of shares, and their intervals. Uses nothing. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.share;
