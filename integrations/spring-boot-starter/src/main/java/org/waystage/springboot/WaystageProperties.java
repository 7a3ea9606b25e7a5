package org.waystage.springboot;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;
import org.waystage.json.NoticeProblem;

/**
 * The settings of the reference model, below {@code waystage}.
 *
 * @param catalogue which catalogue the application works with
 * @param caseStudies which case studies are accepted from a request
 * @param problems how errors in a request are reported
 */
@ConfigurationProperties("waystage")
public record WaystageProperties(
        @DefaultValue CatalogueSettings catalogue,
        @DefaultValue CaseStudies caseStudies,
        @DefaultValue Problems problems) {

    /**
     * Which catalogue the application works with.
     *
     * @param location the file of the catalogue as JSON, such as {@code file:/srv/catalogue.json}; without it, the bundled edition is used
     *     if the artifact {@code waystage-editions} is present
     * @param edition the bundled edition; the latest if absent
     * @param reloadEvery how often the file is looked at and read again if it has changed; never if absent
     */
    public record CatalogueSettings(
            @Nullable Resource location,
            @Nullable String edition,
            @Nullable Duration reloadEvery) {}

    /**
     * Which case studies are accepted from a request.
     *
     * @param maxSize the greatest size of a body that is one case study, below 2 GB; a larger one is answered with status 413
     */
    public record CaseStudies(@DefaultValue("1MB") DataSize maxSize) {
        /**
         * Checks the size.
         *
         * @throws IllegalArgumentException if no body can have it in memory
         */
        public CaseStudies {
            if (maxSize.toBytes() <= 0 || maxSize.toBytes() > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "waystage.case-studies.max-size must be above 0 and below 2 GB, but is " + maxSize);
            }
        }
    }

    /**
     * How errors in a request are reported.
     *
     * @param enabled whether a response reports all notices as a problem detail (RFC 9457)
     * @param checkCaseStudies whether case studies in a request are checked against the catalogue
     * @param status the status of the response
     * @param type the type of the problem, the address of a page about it
     */
    public record Problems(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("true") boolean checkCaseStudies,
            @DefaultValue("400") int status,
            @Nullable URI type) {
        /**
         * Checks the status.
         *
         * @throws IllegalArgumentException if it is not one of HTTP
         */
        public Problems {
            if (status < 100 || status > 599) {
                throw new IllegalArgumentException(
                        "waystage.problems.status must be a number from 100 to 599, but is " + status);
            }
        }

        /**
         * Returns the type of problems.
         *
         * @return the one that is set, or that of the library
         */
        URI typeOrDefault() {
            return type == null ? NoticeProblem.TYPE : type;
        }
    }
}
