/**
 * What all statistics share: by which dimension, of which natures, from which cases, and why an answer is refused. Uses nothing of
 * this module; every other package of it uses this one.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis;
