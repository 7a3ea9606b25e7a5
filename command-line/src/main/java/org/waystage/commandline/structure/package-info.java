/**
 * The command {@code transitions}, and the text output of statistics of paths and structure where a table would not do. Uses statistics,
 * options and the console.
 */
@NullMarked
package org.waystage.commandline.structure;

import org.jspecify.annotations.NullMarked;
