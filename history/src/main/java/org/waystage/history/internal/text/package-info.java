/** Compares texts and finds free ids. Not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.history.internal.text;
