/**
 * Reads public registers of technology adoption into the model: the profiles, the import and its passes. Uses all
 * other packages of this module; no other package uses this one.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.registers;
