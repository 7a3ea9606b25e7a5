/** What became of each entry and each body over two or more editions: which is the same, which is gone, which is new. */
@org.jspecify.annotations.NullMarked
package org.waystage.history.continuity;
