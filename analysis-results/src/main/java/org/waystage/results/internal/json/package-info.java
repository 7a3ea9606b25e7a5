/** The style in which results stand in JSON; the program writes its other results in it too. Uses no other package; not exported. */
@NullMarked
package org.waystage.results.internal.json;

import org.jspecify.annotations.NullMarked;
