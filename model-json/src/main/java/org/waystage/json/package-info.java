/**
 * Catalogues as JSON documents: reading, writing, canonical bytes, schemas, validation profiles, and the module for
 * Jackson mappers. Uses all other packages of this module except lines; none uses this one.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.json;
