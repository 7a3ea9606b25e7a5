/** How trends over editions and surveys are written, with the verdict on whether they can be compared. Uses the forms, tables and shares. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.trend;
