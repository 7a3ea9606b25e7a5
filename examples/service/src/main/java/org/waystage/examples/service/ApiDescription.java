package org.waystage.examples.service;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the model in the OpenAPI document, in place of what a generator would make of the Java types. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    org.springdoc.core.customizers.OpenApiCustomizer model() {
        return api -> {
            api.getInfo()
                    .title("Case studies of technology adoption in Customs")
                    .version("1");
        };
    }
}
