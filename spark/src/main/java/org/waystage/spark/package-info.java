/** Case studies as data sets of Apache Spark: read by lines, counted, checked, and as rows for SQL. */
@NullMarked
package org.waystage.spark;

import org.jspecify.annotations.NullMarked;
