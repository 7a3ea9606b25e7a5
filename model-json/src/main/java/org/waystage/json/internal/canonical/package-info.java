/** The canonical form of documents and values, and its digest. Uses the reading of documents and the engine. */
@org.jspecify.annotations.NullMarked
package org.waystage.json.internal.canonical;
