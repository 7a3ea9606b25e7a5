/** What changed since an earlier edition, in one language, as the templates show it. */
@NullMarked
package org.waystage.report.changes;

import org.jspecify.annotations.NullMarked;
