/**
 * Files and folders that are written beside their place and moved there when they are whole, for the report and for programs
 * that write other files in the same way. Uses the JDK alone.
 */
@NullMarked
package org.waystage.report.files;

import org.jspecify.annotations.NullMarked;
