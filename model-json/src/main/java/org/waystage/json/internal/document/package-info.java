/**
 * Reads one document or line: parses it, checks it, and gives every notice
 * its place. Uses shapes and the engine.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.json.internal.document;
