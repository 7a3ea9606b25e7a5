/**
 * The reference model in a Spring Boot 4 application. What is public here is what an application calls or replaces; the
 * auto-configurations find the rest.
 */
@NullMarked
package org.waystage.springboot;

import org.jspecify.annotations.NullMarked;
