/**
 * The check of a catalogue against the rules of the model, and the profiles that set what each rule weighs. Uses the whole
 * model and notices.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.validation;
