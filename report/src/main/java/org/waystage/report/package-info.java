/**
 * The adoption report: a folder of static HTML pages in English and French, written from any catalogue.
 *
 * <p>{@link org.waystage.report.AdoptionReport} writes it. It uses the packages of the pages, of the files and of the words.
 */
@NullMarked
package org.waystage.report;

import org.jspecify.annotations.NullMarked;
