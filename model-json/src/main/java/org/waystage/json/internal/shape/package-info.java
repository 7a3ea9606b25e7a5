/** The shapes and codecs of the types of the model. Uses the engine. */
@org.jspecify.annotations.NullMarked
package org.waystage.json.internal.shape;
