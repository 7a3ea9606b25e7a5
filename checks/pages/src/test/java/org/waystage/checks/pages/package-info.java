/** What the pages of the repository say, tried. */
@NullMarked
package org.waystage.checks.pages;

import org.jspecify.annotations.NullMarked;
