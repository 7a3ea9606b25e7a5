package org.waystage.springboot;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.Resource;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.waystage.editions.Editions;

/** Provides the catalogue that the application works with. */
@AutoConfiguration
@EnableConfigurationProperties(WaystageProperties.class)
public class WaystageAutoConfiguration {
    /** Checks that this is the Spring Boot for which the starter is made. */
    public WaystageAutoConfiguration() {
        refuseOtherMajor(SpringBootVersion.getVersion());
    }

    static void refuseOtherMajor(@Nullable String version) {
        if (version != null && !version.startsWith("4.")) {
            throw new IllegalStateException("waystage-spring-boot-starter is made for Spring Boot 4, and this is "
                    + version + "; with Spring Boot 3 use waystage-model-jackson2, as docs/in-a-service.md shows");
        }
    }

    @Bean
    @ConditionalOnMissingBean
    @Conditional(HasCatalogue.class)
    CurrentCatalogue waystageCatalogue(WaystageProperties settings, ObjectProvider<ReadingObserver> observers)
            throws IOException {
        Resource location = settings.catalogue().location();
        return location == null
                ? BundledEdition.of(settings.catalogue().edition())
                : ReloadingCatalogue.of(location, observers.orderedStream().toList());
    }

    @Bean
    @ConditionalOnBean(CurrentCatalogue.class)
    @Conditional(HasInterval.class)
    CatalogueReloading waystageCatalogueReloading(CurrentCatalogue catalogue, WaystageProperties settings) {
        return new CatalogueReloading(catalogue, settings.catalogue().reloadEvery());
    }

    /** Matches if a file is named or a bundled edition is present. */
    static final class HasCatalogue extends AnyNestedCondition {
        HasCatalogue() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @Conditional(HasLocation.class)
        static final class File {}

        @ConditionalOnClass(name = "org.waystage.editions.Editions")
        static final class Edition {}
    }

    /** Matches if a setting has a text. One without, such as that of a variable which is not set, is no setting. */
    private abstract static class HasText implements Condition {
        private final String setting;

        HasText(String setting) {
            this.setting = setting;
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty(setting));
        }
    }

    /** Matches if a file is named. */
    static final class HasLocation extends HasText {
        HasLocation() {
            super("waystage.catalogue.location");
        }
    }

    /** Matches if something says how often the file is looked at. */
    static final class HasInterval extends HasText {
        HasInterval() {
            super("waystage.catalogue.reload-every");
        }
    }

    /** The editions, which may be absent: this class is loaded only if they are needed. */
    private static final class BundledEdition {
        static CurrentCatalogue of(@Nullable String edition) {
            return new FixedCatalogue(StringUtils.hasText(edition) ? Editions.of(edition) : Editions.latest());
        }
    }
}
