package org.example.consumer;

import java.util.Optional;
import org.waystage.json.UnreadableValueException;
import org.waystage.json.reading.Reading;

/** The mapper of Spring Boot 4, which is Jackson 3 and finds the module of the model by itself. */
final class Jackson {
    static final String BOOT = "Spring Boot 4";

    private Jackson() {}

    static Optional<Reading<?>> faults(Throwable cause) {
        return cause instanceof UnreadableValueException fault ? Optional.of(fault.reading()) : Optional.empty();
    }
}
