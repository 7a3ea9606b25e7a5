/**
 * The values that every part of the model is made of: texts in several languages, partial dates, periods, quantities,
 * codes, identifiers in other schemes, and unknown members. Uses nothing but the JDK.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.value;
