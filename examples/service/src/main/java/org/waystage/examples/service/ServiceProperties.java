package org.waystage.examples.service;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the service, below {@code service}.
 *
 * @param data the folder of the database that comes with the service, of the tokens for trying it out, and of the reports
 * @param signingKey the file of the Ed25519 key that signs editions, as PEM; without it none are issued
 * @param trustedKey the file of the public key whose editions and deltas are taken in; without it none are
 * @param allowedOrigins the sites whose pages may call the service from a browser, such as {@code https://forms.example}; its own
 *     pages always may
 * @param reportLanguages the languages of the report, such as {@code en,fr}; all that there are if none is named
 */
@ConfigurationProperties("service")
record ServiceProperties(
        @DefaultValue("service-data") Path data,
        @Nullable Path signingKey,
        @Nullable Path trustedKey,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> reportLanguages) {}
