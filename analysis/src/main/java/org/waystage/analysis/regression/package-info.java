/** How covariates go with the time to a stage: proportional hazards in periods, and for times known as intervals. Uses times to a stage and shares. */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.regression;
