/**
 * Reads catalogues and registers: documents, lines, tables and workbooks from files or standard input. Writes files, whole or not at
 * all. Uses notices and the console.
 */
@NullMarked
package org.waystage.commandline.files;

import org.jspecify.annotations.NullMarked;
