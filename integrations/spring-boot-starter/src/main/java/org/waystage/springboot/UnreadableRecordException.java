package org.waystage.springboot;

import org.jspecify.annotations.Nullable;
import org.waystage.json.reading.Reading;

/**
 * Thrown if a record of a request has errors. A controller may throw it for a reading of its own; the response is then the
 * same problem detail as for a request body.
 */
public final class UnreadableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The reading; lost if the exception is serialized. */
    private final transient @Nullable Reading<?> reading;

    /**
     * Creates an exception for a reading with errors.
     *
     * @param reading the reading
     */
    public UnreadableRecordException(Reading<?> reading) {
        super("a record with " + reading.counts().errors() + " errors");
        this.reading = reading;
    }

    /**
     * Returns the reading with its notices.
     *
     * @return the reading
     * @throws IllegalStateException if the exception was serialized in the meantime
     */
    public Reading<?> reading() {
        if (reading == null) {
            throw new IllegalStateException("the reading was lost when the exception was serialized");
        }
        return reading;
    }
}
