/**
 * Commands by which editions pass from one body to another: signatures and deltas. Uses files, notices and the console.
 */
@NullMarked
package org.waystage.commandline.exchange;

import org.jspecify.annotations.NullMarked;
