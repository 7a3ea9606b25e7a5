/**
 * The statistics with their texts and options, their results as JSON and CSV, and the names of their keys. Uses all other packages of this module;
 * none uses this one.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.results;
