/**
 * Catalogues as tables: the layout that follows from the schema, the cells both ways, and CSV files of them in a folder or an archive.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.tables;
