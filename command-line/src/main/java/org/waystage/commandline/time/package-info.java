/**
 * The command {@code time-to}. Uses statistics, files and the console.
 */
@NullMarked
package org.waystage.commandline.time;

import org.jspecify.annotations.NullMarked;
