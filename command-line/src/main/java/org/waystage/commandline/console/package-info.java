/**
 * What all commands share: streams, language, sentences, failures and progress. Uses no other package of the program.
 */
@NullMarked
package org.waystage.commandline.console;

import org.jspecify.annotations.NullMarked;
