/**
 * The command line of the reference model: {@code java -jar waystage.jar COMMAND}.
 *
 * <p>{@link org.waystage.commandline.Main} runs the commands that {@code Commands} lists, and {@code Values} reads the values of
 * their options. Commands are in packages by topic, one class each, and share few helpers. Exit codes: 0 no errors (perhaps warnings),
 * 1 the data has errors, 2 wrong use or a file that cannot be read or written.
 */
@NullMarked
package org.waystage.commandline;

import org.jspecify.annotations.NullMarked;
