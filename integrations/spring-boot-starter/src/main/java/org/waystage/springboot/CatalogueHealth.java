package org.waystage.springboot;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;

/**
 * The health of the catalogue: its edition, how many days ago it was issued at least, and why it could not be read again.
 * The application still works with an old catalogue, so the status is always up.
 */
final class CatalogueHealth implements HealthIndicator {
    private final CurrentCatalogue current;
    private final Clock clock;

    CatalogueHealth(CurrentCatalogue current) {
        this(current, Clock.systemUTC());
    }

    CatalogueHealth(CurrentCatalogue current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** Returns the least age in days that the date allows: a month or year that has not ended may end today. */
    private long age(PartialDate issued) {
        LocalDate today = LocalDate.now(clock);
        boolean mayBeToday =
                issued.latest().isAfter(today) && !issued.earliest().isAfter(today);
        return mayBeToday ? 0 : ChronoUnit.DAYS.between(issued.latest(), today);
    }

    @Override
    public Health health() {
        Catalogue catalogue = current.catalogue();
        Health.Builder health = Health.up();
        catalogue.edition().ifPresent(edition -> health.withDetail("edition", edition));
        catalogue.issued().ifPresent(issued -> {
            health.withDetail("issued", issued.toString());
            health.withDetail("ageInDays", age(issued));
        });
        health.withDetail("caseStudies", catalogue.caseStudies().size());
        if (current instanceof ReloadingCatalogue reloading) {
            reloading.failure().ifPresent(failure -> health.withDetail("lastReload", failure));
        }
        return health.build();
    }
}
