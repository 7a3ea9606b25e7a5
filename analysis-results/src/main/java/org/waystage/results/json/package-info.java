/** The JSON style of results, for programs that write other JSON next to them. Uses no other package. */
@NullMarked
package org.waystage.results.json;

import org.jspecify.annotations.NullMarked;
