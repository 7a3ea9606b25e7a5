/**
 * Commands that count: stages by dimension or year, surveys and diffusion; and what all statistics share. Uses files, notices and
 * the console.
 */
@NullMarked
package org.waystage.commandline.statistics;

import org.jspecify.annotations.NullMarked;
