/**
 * Commands for the structure of a catalogue: funnel, transitions, occupation, co-occurrence, frequencies, gaps and staleness. Uses
 * statistics, files, notices and the console.
 */
@NullMarked
package org.waystage.commandline.structure;

import org.jspecify.annotations.NullMarked;
