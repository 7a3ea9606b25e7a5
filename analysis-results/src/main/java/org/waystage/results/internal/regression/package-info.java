/** Ratios of hazards by covariates. Uses the form; not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.regression;
