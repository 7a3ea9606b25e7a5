/** Makes one catalogue of several: what they say about the same thing is in one record, and what they disagree about is listed. */
@NullMarked
package org.waystage.history.merge;

import org.jspecify.annotations.NullMarked;
