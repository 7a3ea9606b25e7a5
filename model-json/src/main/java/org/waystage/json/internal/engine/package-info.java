/**
 * Codecs, shapes and their members, and what reading and writing remember: how any value stands in JSON, whatever the format.
 * Uses text and readings.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.json.internal.engine;
