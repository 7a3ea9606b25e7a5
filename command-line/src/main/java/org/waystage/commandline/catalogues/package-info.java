/**
 * Commands that look at a catalogue, check, convert or cut it, and the one that writes the report. Uses files, notices and the
 * console.
 */
@NullMarked
package org.waystage.commandline.catalogues;

import org.jspecify.annotations.NullMarked;
