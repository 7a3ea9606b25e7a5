/**
 * The cut of a public catalogue from a restricted one, and the report on what was left out and what is in doubt. Uses the
 * whole model, notices and validation.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.redaction;
