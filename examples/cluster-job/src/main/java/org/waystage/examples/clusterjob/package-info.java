/** A job that counts and checks case studies on a cluster, or on all cores of one machine. */
@NullMarked
package org.waystage.examples.clusterjob;

import org.jspecify.annotations.NullMarked;
