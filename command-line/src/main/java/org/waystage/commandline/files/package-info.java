/**
 * Catalogues and registers in: documents, lines, tables and workbooks from files or standard input; and files out, whole or not
 * at all. Uses notices and the console.
 */
@NullMarked
package org.waystage.commandline.files;

import org.jspecify.annotations.NullMarked;
