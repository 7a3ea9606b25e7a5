/**
 * Commands that compare editions and follow cases over them, sign an edition and verify its signature. Uses options, files, notices and
 * the console.
 */
@NullMarked
package org.waystage.commandline.editions;

import org.jspecify.annotations.NullMarked;
