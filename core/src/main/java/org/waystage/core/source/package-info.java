/** Sources, citations of them, and their reliability. Uses ids and values. */
@org.jspecify.annotations.NullMarked
package org.waystage.core.source;
