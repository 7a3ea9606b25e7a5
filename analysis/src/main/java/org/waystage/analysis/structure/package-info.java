/**
 * The structure of cases: co-occurrence of technologies, frequencies of needs, benefits and challenges, gaps to peers,
 * and the age of evidence. Uses the root, shares and {@code internal}.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.structure;
