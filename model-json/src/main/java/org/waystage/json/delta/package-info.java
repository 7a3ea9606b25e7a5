/**
 * Deltas: documents that change one edition into another, and are made, checked and applied in little memory. Uses lines,
 * signing, readings and the internal packages.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.json.delta;
