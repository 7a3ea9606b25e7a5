/** The style of results in JSON; the program also writes its other results in it. Uses no other package; not exported. */
@NullMarked
package org.waystage.results.internal.json;

import org.jspecify.annotations.NullMarked;
