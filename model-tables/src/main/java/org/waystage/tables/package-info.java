/**
 * Catalogues as tables: the layout derived from the schema, the conversion of cells in both directions, and CSV files
 * in a folder or archive.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.tables;
