/**
 * What modules of this library do alike: suggest the name that was meant, keep a cell from being a formula, follow the quotes of
 * CSV, tell the day that a number seems to stand for, and find what stays in its order. Uses no other package; exported to modules of this
 * library only.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.internal.text;
