/** How texts are compared. Not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.history.internal.text;
