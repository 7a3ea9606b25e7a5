/** The canonical form of documents and of values, and digests of it. Uses the reading of documents and the engine. */
@org.jspecify.annotations.NullMarked
package org.waystage.json.internal.canonical;
