/**
 * Catalogues as Excel workbooks: writing and reading the sheets of the tables, with their styles, drop-downs and help
 * texts.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.workbooks;
