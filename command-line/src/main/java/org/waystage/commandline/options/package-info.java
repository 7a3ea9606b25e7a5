/** The options that several commands share: the catalogue to read, the day, the natures and the form of results. Uses files and the console. */
@NullMarked
package org.waystage.commandline.options;

import org.jspecify.annotations.NullMarked;
