/**
 * Commands that compare editions, follow cases and bodies from edition to edition, and merge catalogues. Uses files, notices and the
 * console.
 */
@NullMarked
package org.waystage.commandline.editions;

import org.jspecify.annotations.NullMarked;
