/** A service that keeps case studies in PostgreSQL and shows them to several audiences. */
@NullMarked
package org.waystage.examples.service;

import org.jspecify.annotations.NullMarked;
