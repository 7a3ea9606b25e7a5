/** The results of a merge beside the merged catalogue: what was unified, which ids are new, and what is in conflict. */
@NullMarked
package org.waystage.history.merge.outcome;

import org.jspecify.annotations.NullMarked;
