/**
 * Notices: the rules by which something is remarked, their texts in English and French, severities and places. Uses ids and
 * values.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.notice;
