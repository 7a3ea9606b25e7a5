/**
 * Estimates for several groups that borrow strength from each other: the diffusion of technologies, fitted together, and shares
 * by group. Uses diffusion, shares, tables and what packages share; no other package uses it.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.pooling;
