/** The radar in one language, as its page shows it and as two radar tools read it. */
@NullMarked
package org.waystage.report.radar;

import org.jspecify.annotations.NullMarked;
