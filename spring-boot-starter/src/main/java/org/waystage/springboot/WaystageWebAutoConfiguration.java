package org.waystage.springboot;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads case studies in requests with all their notices, and reports the notices as problem details. */
@AutoConfiguration(after = WaystageAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@EnableConfigurationProperties(WaystageProperties.class)
public class WaystageWebAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    EnumConverter waystageEnumConverter() {
        return new EnumConverter();
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "waystage.problems.enabled", matchIfMissing = true)
    NoticeProblemAdvice waystageNoticeProblemAdvice(
            WaystageProperties settings, ObjectProvider<ReadingObserver> observers) {
        return new NoticeProblemAdvice(
                settings.problems(), observers.orderedStream().toList());
    }

    @Bean
    @ConditionalOnBean(CurrentCatalogue.class)
    @ConditionalOnProperty(name = "waystage.problems.check-case-studies", matchIfMissing = true)
    CaseStudyConverter waystageCaseStudyConverter(
            CurrentCatalogue catalogue, ObjectProvider<ReadingObserver> observers, WaystageProperties settings) {
        return new CaseStudyConverter(
                catalogue,
                observers.orderedStream().toList(),
                settings.caseStudies().maxSize());
    }
}
