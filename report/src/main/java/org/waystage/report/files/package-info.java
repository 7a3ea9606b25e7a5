/**
 * Files and folders that are prepared next to their destination and moved there when complete, for the report and for
 * the program, which writes its other files in the same way. Uses the JDK only; not exported.
 */
@NullMarked
package org.waystage.report.files;

import org.jspecify.annotations.NullMarked;
