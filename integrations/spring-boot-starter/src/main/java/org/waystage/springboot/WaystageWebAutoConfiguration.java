package org.waystage.springboot;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
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
    @Conditional(HasProblems.class)
    NoticeProblemAdvice waystageNoticeProblemAdvice(
            WaystageProperties settings, ObjectProvider<ReadingObserver> observers) {
        return new NoticeProblemAdvice(
                settings.problems(), observers.orderedStream().toList());
    }

    @Bean
    @ConditionalOnBean(CurrentCatalogue.class)
    @Conditional(HasChecks.class)
    CaseStudyConverter waystageCaseStudyConverter(
            CurrentCatalogue catalogue, ObjectProvider<ReadingObserver> observers, WaystageProperties settings) {
        return new CaseStudyConverter(
                catalogue,
                observers.orderedStream().toList(),
                settings.caseStudies().maxSize());
    }

    /** Matches unless a setting is false in one of the words that Spring Boot knows for it. */
    private abstract static class IsNotOff implements Condition {
        private final String setting;

        IsNotOff(String setting) {
            this.setting = setting;
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bind(setting, Boolean.class)
                    .orElse(true);
        }
    }

    /** Matches if problems are answered with details. */
    static final class HasProblems extends IsNotOff {
        HasProblems() {
            super("waystage.problems.enabled");
        }
    }

    /** Matches if case studies in requests are checked. */
    static final class HasChecks extends IsNotOff {
        HasChecks() {
            super("waystage.problems.check-case-studies");
        }
    }
}
