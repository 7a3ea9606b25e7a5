/**
 * The command line of the reference model: {@code java -jar waystage.jar COMMAND}.
 *
 * <p>One class a command, and few helpers that they share. Exit codes: 0 fine (warnings included), 1 the data has errors, 2
 * wrong use or a file that cannot be read or written.
 */
@NullMarked
package org.waystage.examples.commandline;

import org.jspecify.annotations.NullMarked;
