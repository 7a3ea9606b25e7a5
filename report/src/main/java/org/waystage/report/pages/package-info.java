/**
 * The pages of the report, their templates and their style sheet. The templates are in {@code src/main/jte} and are
 * compiled into this package, which is not exported. Uses views, figures, words and files.
 */
@NullMarked
package org.waystage.report.pages;

import org.jspecify.annotations.NullMarked;
