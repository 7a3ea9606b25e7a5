/**
 * The elements that case studies refer to: technologies and collections of them, organizations, code lists, countries,
 * and crosswalks from other schemes. Uses stages, sources, ids and values.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.core.reference;
