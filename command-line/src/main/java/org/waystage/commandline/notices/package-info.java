/**
 * Notices as text, JSON and SARIF, with the places that they refer to. Uses the console.
 */
@NullMarked
package org.waystage.commandline.notices;

import org.jspecify.annotations.NullMarked;
