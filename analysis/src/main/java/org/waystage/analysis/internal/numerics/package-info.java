/**
 * Numerical methods: distributions, least squares, derivatives. Not exported, and without a promise of compatibility.
 *
 * <p>The special functions are those of Apache Commons Numbers; what stands here turns them into distributions, or is
 * linear algebra for matrices with few columns. A new distribution is a {@link
 * org.waystage.analysis.internal.numerics.Distribution} of two tails and a density; its quantiles follow.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.internal.numerics;
