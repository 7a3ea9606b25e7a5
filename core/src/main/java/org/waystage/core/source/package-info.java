/**
 * Who says so: sources, citations of them, and how reliable they are. Uses ids and values.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.source;
