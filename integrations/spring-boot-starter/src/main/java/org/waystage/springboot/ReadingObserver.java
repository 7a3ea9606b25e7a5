package org.waystage.springboot;

import org.waystage.json.reading.Reading;

/**
 * Observes each reading of a catalogue and of a case study in a request, and other values of the model that a mapper could not read. Beans
 * of this type are called.
 */
@FunctionalInterface
public interface ReadingObserver {
    /**
     * Called after a reading.
     *
     * @param what {@code catalogue}, {@code case-study} or {@code value}
     * @param reading the reading, with its notices
     */
    void read(String what, Reading<?> reading);
}
