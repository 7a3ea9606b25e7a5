/** {@code list}, {@code show} and {@code search}: the records of any catalogue, to be looked at. Uses the options, files and console. */
@NullMarked
package org.waystage.commandline.looking;

import org.jspecify.annotations.NullMarked;
