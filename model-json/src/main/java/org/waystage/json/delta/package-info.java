/**
 * Deltas: what changes one edition into another, as a document that is made, checked and applied in little memory. Uses lines,
 * signing, readings and the internal packages.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.json.delta;
