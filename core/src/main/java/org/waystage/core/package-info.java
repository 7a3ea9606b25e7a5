/**
 * The catalogue, which holds the whole model, and the history of its editions. Uses the packages of the model's parts;
 * validation and redaction use this package.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core;
