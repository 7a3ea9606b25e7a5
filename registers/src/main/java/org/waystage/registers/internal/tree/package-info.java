/** Reads the records of JSON and YAML. Uses records and profiles. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.tree;
