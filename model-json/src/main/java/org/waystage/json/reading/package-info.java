/**
 * The input and result of a reading: its options, the value with its notices, their rules, and the version of the
 * format. Uses nothing of this module.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.json.reading;
