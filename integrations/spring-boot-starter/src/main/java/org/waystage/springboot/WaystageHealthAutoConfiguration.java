package org.waystage.springboot;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Shows in the health of the application which catalogue it works with. */
@AutoConfiguration(after = WaystageAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(CurrentCatalogue.class)
@ConditionalOnEnabledHealthIndicator("waystage")
public class WaystageHealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "waystageHealthIndicator")
    HealthIndicator waystageHealthIndicator(CurrentCatalogue catalogue) {
        return new CatalogueHealth(catalogue);
    }
}
