/**
 * How far an adoption has come: the ladder of stages, the records that state one, and the history and states derived
 * from them. Uses sources, ids and values.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.stage;
