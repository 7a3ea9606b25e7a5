/**
 * Utilities that several modules of this library share: they suggest the name that was meant, keep a cell from running as a formula,
 * follow the quotes of CSV, find the day that a number seems to represent, find which elements keep their order, compute digests,
 * measure characters, and normalize and fold long texts. Uses no other package; exported only to modules of this library.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.internal.text;
