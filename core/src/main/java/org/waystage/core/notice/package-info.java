/** Notices and their rules, with texts in English and French, severities and places. Uses ids and values. */
@org.jspecify.annotations.NullMarked
package org.waystage.core.notice;
