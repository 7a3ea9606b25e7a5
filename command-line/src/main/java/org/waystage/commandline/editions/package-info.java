/**
 * Commands that compare editions. Uses files and the console.
 */
@NullMarked
package org.waystage.commandline.editions;

import org.jspecify.annotations.NullMarked;
