/**
 * What all editions of a series say of a case and of a day: {@link org.waystage.history.CaseBiography CaseBiography} has
 * two clocks, when something held and when it was recorded; {@link org.waystage.history.Cohorts Cohorts} follows the cases
 * that each edition showed first.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.history;
