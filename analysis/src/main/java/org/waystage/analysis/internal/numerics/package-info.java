/**
 * Numerical methods: distributions, least squares, isotonic regression, derivatives. Not exported, and without a promise of compatibility.
 *
 * <p>The special functions are those of Apache Commons Numbers. This package turns them into distributions, and has linear algebra for
 * matrices with few columns. A new {@link org.waystage.analysis.internal.numerics.Distribution} needs two tails and a density; its
 * quantiles follow.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.internal.numerics;
