/**
 * Reads one document or line: parses it, checks it, upgrades it if it is of an older version, and gives every notice
 * its place. Uses shapes, upgrades and the engine.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.json.internal.document;
