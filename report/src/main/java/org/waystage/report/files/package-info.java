/**
 * Files and folders that are prepared next to their destination and moved there when complete. Not exported; uses the
 * JDK only.
 */
@NullMarked
package org.waystage.report.files;

import org.jspecify.annotations.NullMarked;
