/**
 * Knowledge beyond single cases: surveys, recommendations, lessons and initiatives. Uses stages, sources, ids and
 * values.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.knowledge;
