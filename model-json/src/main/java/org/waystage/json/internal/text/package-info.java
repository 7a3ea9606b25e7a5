/**
 * The bytes of a document, UTF-8, numbers as ECMAScript writes them, and the positions of pointers and bytes in a text.
 * Uses nothing of this module.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.json.internal.text;
