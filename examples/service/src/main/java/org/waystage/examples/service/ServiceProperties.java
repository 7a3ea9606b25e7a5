package org.waystage.examples.service;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the service, below {@code service}.
 *
 * @param data the folder of the database that comes with the service and of the tokens for trying it out
 * @param allowedOrigins the sites whose pages may call the service from a browser, such as {@code https://forms.example}; its own
 *     pages always may
 */
@ConfigurationProperties("service")
record ServiceProperties(
        @DefaultValue("service-data") Path data,
        @DefaultValue List<String> allowedOrigins) {}
