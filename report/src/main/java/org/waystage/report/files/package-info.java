/**
 * Files and folders that are written beside their place and moved there when they are whole. Not exported; uses the JDK
 * alone.
 */
@NullMarked
package org.waystage.report.files;

import org.jspecify.annotations.NullMarked;
