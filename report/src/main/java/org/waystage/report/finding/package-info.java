/**
 * Search: the index that the script of the search page reads, the filters, and the description of
 * the data for search engines.
 */
@NullMarked
package org.waystage.report.finding;

import org.jspecify.annotations.NullMarked;
