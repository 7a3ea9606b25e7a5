/**
 * The adoption report: a folder of static HTML pages in English and French, written from any catalogue.
 *
 * <p>{@link org.waystage.report.AdoptionReport} writes it. Uses the packages for pages, files and words.
 */
@NullMarked
package org.waystage.report;

import org.jspecify.annotations.NullMarked;
