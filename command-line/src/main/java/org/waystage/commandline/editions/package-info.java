/**
 * Commands that compare editions, follow cases and bodies over them, and merge catalogues. Uses files, notices and the console.
 */
@NullMarked
package org.waystage.commandline.editions;

import org.jspecify.annotations.NullMarked;
