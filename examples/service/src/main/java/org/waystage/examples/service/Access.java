package org.waystage.examples.service;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.waystage.core.value.Visibility;

/**
 * Who may do what. Everybody may read what is public. A token with the role {@code members} or {@code restricted} shows more, one
 * with {@code editor} shows all and may write. A token with any other role shows what is public.
 */
@OpenAPIDefinition(
        info = @Info(title = "Case studies of technology adoption in Customs", version = "1"),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
@Configuration(proxyBeanMethods = false)
class Access {
    /** Lets the pages of Swagger UI work, and nothing from elsewhere. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain rules(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable()) // tokens come in a header, never in a cookie
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("editor")
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .hasRole("editor"))
                .cors(Customizer.withDefaults())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((request, response, refusal) -> {
                            new BearerTokenAuthenticationEntryPoint().commence(request, response, refusal);
                            response.sendError(response.getStatus()); // so that it is told as a problem detail
                        })
                        .accessDeniedHandler((request, response, refusal) -> {
                            new BearerTokenAccessDeniedHandler().handle(request, response, refusal);
                            response.sendError(response.getStatus());
                        }))
                .build();
    }

    /** Returns the audience to which the caller of the present request belongs. */
    static Visibility.Listed audience() {
        if (has("editor") || has("restricted")) {
            return Visibility.Listed.RESTRICTED;
        }
        return has("members") ? Visibility.Listed.MEMBERS : Visibility.Listed.PUBLIC;
    }

    private static boolean has(String role) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }

    /** Returns what the versions of a case call the caller: the subject of the token. */
    static String caller() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? "nobody" : caller.getName();
    }
}
