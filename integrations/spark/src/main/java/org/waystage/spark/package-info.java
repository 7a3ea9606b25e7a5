/** Case studies as data sets of Apache Spark: reads them from lines, counts and checks them, and gives rows for SQL. */
@NullMarked
package org.waystage.spark;

import org.jspecify.annotations.NullMarked;
