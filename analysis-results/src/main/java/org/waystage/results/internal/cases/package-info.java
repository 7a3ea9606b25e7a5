/** Cases as rows of a table. Uses the forms. */
@org.jspecify.annotations.NullMarked
package org.waystage.results.internal.cases;
