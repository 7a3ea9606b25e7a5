/** {@code list}, {@code show} and {@code search}: they show the records of any catalogue. Uses the options, files and console. */
@NullMarked
package org.waystage.commandline.looking;

import org.jspecify.annotations.NullMarked;
