/**
 * The pages about one country, body, technology, process or instrument, and the lists that lead to them, in one
 * language. Not exported; uses views, charts, figures and words.
 */
@NullMarked
package org.waystage.report.places;

import org.jspecify.annotations.NullMarked;
