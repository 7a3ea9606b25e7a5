/** Catalogues as Excel workbooks: the sheets of the tables, with their styles, drop-downs and help, written and read. */
@org.jspecify.annotations.NullMarked
package org.waystage.workbooks;
