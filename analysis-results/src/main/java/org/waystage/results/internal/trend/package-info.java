/** How editions and surveys beside each other are written, with the verdict whether they can be compared. Uses the forms, tables and shares. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.trend;
