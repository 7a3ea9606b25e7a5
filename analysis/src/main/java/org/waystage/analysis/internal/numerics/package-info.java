/**
 * Numerical methods: the hypergeometric distribution, least squares, isotonic regression, derivatives. Not exported, and without a promise of
 * compatibility.
 *
 * <p>The special functions are those of Apache Commons Numbers; what they answer directly, such as a quantile of the normal distribution,
 * has no class here. Linear algebra is for matrices with few columns.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.internal.numerics;
