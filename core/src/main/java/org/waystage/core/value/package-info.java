/**
 * The values that every part of the model is made of: texts in several languages, partial dates, periods, quantities, codes,
 * identifiers of other schemes, and the members that this version does not know. Uses nothing but the JDK.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.value;
