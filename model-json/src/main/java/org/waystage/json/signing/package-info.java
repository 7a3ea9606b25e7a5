/** Manifests and signatures of editions, and the keys for them. Uses readings and what is internal. */
@org.jspecify.annotations.NullMarked
package org.waystage.json.signing;
