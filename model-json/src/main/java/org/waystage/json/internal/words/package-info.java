/** The texts of this module, in the files beside this package, one for each language. Uses nothing of this module; not exported. */
@org.jspecify.annotations.NullMarked
package org.waystage.json.internal.words;
