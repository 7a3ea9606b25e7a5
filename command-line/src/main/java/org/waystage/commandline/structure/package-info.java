/**
 * The command {@code transitions}, and the text output of statistics of paths and structure for which a table is not enough. Uses
 * statistics,
 * options and the console.
 */
@NullMarked
package org.waystage.commandline.structure;

import org.jspecify.annotations.NullMarked;
