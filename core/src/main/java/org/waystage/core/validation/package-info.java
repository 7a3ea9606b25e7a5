/**
 * The validation of a catalogue against the rules of the model, and the profiles that set the severity of each rule.
 * Uses the whole model and notices.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.validation;
