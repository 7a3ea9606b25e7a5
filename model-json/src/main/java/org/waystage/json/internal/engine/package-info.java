/**
 * Codecs, shapes and their members, and the state of reading and writing: the form of any value in JSON, whatever the
 * format. Uses text and readings.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.json.internal.engine;
