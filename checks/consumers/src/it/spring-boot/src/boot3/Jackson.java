package org.example.consumer;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waystage.jackson2.WaystageJackson2Exception;
import org.waystage.jackson2.WaystageJackson2Module;
import org.waystage.json.reading.Reading;

/** The mapper of Spring Boot 3, which is Jackson 2. */
@Configuration
public class Jackson {
    static final String BOOT = "Spring Boot 3";

    @Bean
    com.fasterxml.jackson.databind.Module waystage() {
        return new WaystageJackson2Module();
    }

    static Optional<Reading<?>> faults(Throwable cause) {
        return cause instanceof WaystageJackson2Exception fault ? Optional.of(fault.reading()) : Optional.empty();
    }
}
