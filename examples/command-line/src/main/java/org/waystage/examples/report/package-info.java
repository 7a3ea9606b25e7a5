/** The adoption report: a folder of static HTML pages in English and French, written from any catalogue. */
@NullMarked
package org.waystage.examples.report;

import org.jspecify.annotations.NullMarked;
