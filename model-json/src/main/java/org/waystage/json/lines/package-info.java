/** Case studies one per line, read and written in little memory. Uses readings and the internal packages. */
@org.jspecify.annotations.NullMarked
package org.waystage.json.lines;
