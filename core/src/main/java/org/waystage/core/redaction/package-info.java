/**
 * The redaction of a restricted catalogue into a public one, and the report of what was left out and what is in doubt.
 * Uses the whole model, notices and validation.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.redaction;
