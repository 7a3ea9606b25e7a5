/**
 * The options that several commands share: the catalogue to read, the day, the natures, the level of intervals, and the format of results
 * and notices. Uses files, notices and the console.
 */
@NullMarked
package org.waystage.commandline.options;

import org.jspecify.annotations.NullMarked;
