/** The style in which results stand in JSON, for programs that write other results beside them. Uses no other package. */
@NullMarked
package org.waystage.results.json;

import org.jspecify.annotations.NullMarked;
