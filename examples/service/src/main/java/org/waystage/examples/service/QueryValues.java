package org.waystage.examples.service;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.waystage.analysis.Dimension;

/** How requests are read: dimensions of {@code ?by=} by their codes, where Spring would take the names of the constants. */
@Configuration(proxyBeanMethods = false)
class QueryValues implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Dimension.class, Dimension::fromString);
    }

    /** Chooses the first language of the caller in which there are texts. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver languages = new AcceptHeaderLocaleResolver();
        languages.setSupportedLocales(List.of(Locale.ENGLISH, Locale.FRENCH));
        languages.setDefaultLocale(Locale.ENGLISH);
        return languages;
    }
}
