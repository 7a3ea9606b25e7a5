/**
 * The command {@code compare-times}. Uses statistics, files and the console.
 */
@NullMarked
package org.waystage.commandline.comparison;

import org.jspecify.annotations.NullMarked;
