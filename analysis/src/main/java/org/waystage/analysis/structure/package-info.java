/**
 * What stands together in cases: co-occurrence of technologies, frequencies of needs, benefits and challenges, gaps to peers,
 * and the age of evidence. Uses the root, shares and what is internal.
 */
@org.jspecify.annotations.NullMarked
package org.waystage.analysis.structure;
