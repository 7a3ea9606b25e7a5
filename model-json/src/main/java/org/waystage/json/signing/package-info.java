/** Manifests and signatures of editions, and their keys. Uses readings and the internal packages. */
@org.jspecify.annotations.NullMarked
package org.waystage.json.signing;
