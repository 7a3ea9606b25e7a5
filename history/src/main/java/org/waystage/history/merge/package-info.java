/** Makes one catalogue of several: what they say of the same thing stands in one record, and what they disagree on is listed. */
@NullMarked
package org.waystage.history.merge;

import org.jspecify.annotations.NullMarked;
