/** The bundled editions, read from the resources beside this package. */
@org.jspecify.annotations.NullMarked
package org.waystage.editions;
