/** How funnels, transitions and the occupation of stages are written. Uses the forms and tables. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.paths;
