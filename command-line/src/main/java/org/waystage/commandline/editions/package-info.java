/**
 * Commands that compare editions, follow entries over them, sign an edition and verify its signature. Uses files, notices and the console.
 */
@NullMarked
package org.waystage.commandline.editions;

import org.jspecify.annotations.NullMarked;
