/** Splits the text of a cell into the parts of a list. Uses profiles and the parsers of trees. */
@org.jspecify.annotations.NullMarked
package org.waystage.registers.internal.splitting;
