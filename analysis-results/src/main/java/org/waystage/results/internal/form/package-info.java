/** JSON and CSV, member by member and cell by cell, and the shapes that are written. Uses nothing of this module. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.form;
