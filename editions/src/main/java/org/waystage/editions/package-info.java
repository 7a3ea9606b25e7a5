/** The bundled editions, which are read from the resources of this package. */
@org.jspecify.annotations.NullMarked
package org.waystage.editions;
