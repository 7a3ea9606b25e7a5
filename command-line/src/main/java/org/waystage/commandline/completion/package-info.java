/** {@code completion}: scripts with which shells complete commands, options and closed values. Uses the console. */
@NullMarked
package org.waystage.commandline.completion;

import org.jspecify.annotations.NullMarked;
