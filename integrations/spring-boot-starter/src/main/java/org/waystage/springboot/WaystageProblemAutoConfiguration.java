package org.waystage.springboot;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Reports every other problem of a request as a problem detail in the language of the caller too, if the application wants problem
 * details of Spring Boot and does not write them itself.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ErrorController.class, ResponseEntityExceptionHandler.class})
@ConditionalOnProperty("spring.mvc.problemdetails.enabled")
public class WaystageProblemAutoConfiguration {
    @Bean
    ProblemTexts waystageProblemTexts(MessageSource application) {
        return new ProblemTexts(application);
    }

    @Bean
    @ConditionalOnMissingBean(ResponseEntityExceptionHandler.class)
    ProblemAdvice waystageProblemAdvice(ProblemTexts texts) {
        return new ProblemAdvice(texts);
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemController waystageProblemController(ProblemTexts texts) {
        return new ProblemController(texts);
    }
}
