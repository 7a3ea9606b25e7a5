/** How fits of diffusion models are written. Uses the forms. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.diffusion;
