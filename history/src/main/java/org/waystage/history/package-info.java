/**
 * What all editions of a series say about a case and about a day: {@link org.waystage.history.CaseBiography CaseBiography}
 * has two clocks, when something was true and when it was recorded.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.history;
