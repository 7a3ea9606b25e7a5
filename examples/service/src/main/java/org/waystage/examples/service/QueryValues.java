package org.waystage.examples.service;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waystage.analysis.Dimension;

/** Reads the dimensions of {@code ?by=} by their codes; Spring would take the names of the constants. */
@Configuration(proxyBeanMethods = false)
class QueryValues implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Dimension.class, Dimension::fromString);
    }
}
