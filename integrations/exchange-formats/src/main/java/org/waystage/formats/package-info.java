/**
 * Linked data as JSON-LD 1.1: the taxonomy, code lists and crosswalks of a catalogue in SKOS, and its editions in DCAT 3; and
 * the taxonomy back from SKOS.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.formats;
