/**
 * The case study and its parts: scopes, partners, statements, outcomes, instruments and links. Uses stages, sources, ids and
 * values.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.casestudy;
