/**
 * Notices as text, JSON and SARIF, with the places that they are about. Uses the console.
 */
@NullMarked
package org.waystage.commandline.notices;

import org.jspecify.annotations.NullMarked;
