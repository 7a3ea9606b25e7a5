/**
 * Types shared by all statistics: dimensions, natures, the selection of cases, and refused estimates. Uses no other
 * package of this module; every other package uses this one.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis;
