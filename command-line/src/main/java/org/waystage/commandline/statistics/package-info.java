/**
 * Commands made from the descriptions of statistics, the commands for stages, surveys and diffusion, and what all statistics share.
 * Uses options,
 * files, notices and the console.
 */
@NullMarked
package org.waystage.commandline.statistics;

import org.jspecify.annotations.NullMarked;
