/**
 * Commands that inspect, check, convert or cut a catalogue, and the one that writes the report. Uses files, notices and the
 * console.
 */
@NullMarked
package org.waystage.commandline.catalogues;

import org.jspecify.annotations.NullMarked;
