/**
 * What modules of this library do with texts alike: suggest the name that was meant, keep a cell from being a formula, and tell the day
 * that a number seems to stand for. Uses no other package; exported to modules of this library only.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.internal.text;
