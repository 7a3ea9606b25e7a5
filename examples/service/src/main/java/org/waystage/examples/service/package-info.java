/** A service that keeps case studies in PostgreSQL, shows them to several audiences and exchanges editions. */
@NullMarked
package org.waystage.examples.service;

import org.jspecify.annotations.NullMarked;
