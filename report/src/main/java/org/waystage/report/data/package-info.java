/**
 * The files of data of a report: its figures as CSV and JSON, the catalogue, and the descriptions of these files for
 * programs. Not exported; used by the pages.
 */
@NullMarked
package org.waystage.report.data;

import org.jspecify.annotations.NullMarked;
