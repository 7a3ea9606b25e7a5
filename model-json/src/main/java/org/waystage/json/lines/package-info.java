/** Case studies one a line, read and written in little memory. Uses readings and what is internal. */
@org.jspecify.annotations.NullMarked
package org.waystage.json.lines;
