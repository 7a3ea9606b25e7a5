package org.waystage.examples.service;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.waystage.core.value.Visibility;

/**
 * Who may do what. Everybody may read what is public. A token with the role {@code members} or {@code restricted} shows more, one
 * with {@code editor} shows all and may write. A token with any other role shows what is public.
 */
@Configuration(proxyBeanMethods = false)
class Access {
    /** Lets the pages of Swagger UI and of the report work, and nothing from elsewhere. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain rules(HttpSecurity http, ServiceProperties settings) {
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
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(roles(settings.rolesClaim())))
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

    /** Lets the pages of other sites that the settings name call the service; a token comes from the page, never from a cookie. */
    @Bean
    CorsConfigurationSource corsConfigurationSource(ServiceProperties settings) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(settings.allowedOrigins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        rules.setAllowedHeaders(List.of("*"));
        rules.setExposedHeaders(List.of("ETag", "Location", "Content-Language"));
        UrlBasedCorsConfigurationSource all = new UrlBasedCorsConfigurationSource();
        all.registerCorsConfiguration("/**", rules);
        return all;
    }

    private static JwtAuthenticationConverter roles(String claim) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> {
            List<String> roles = token.getClaimAsStringList(claim);
            return roles == null
                    ? List.of()
                    : roles.stream()
                            .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                            .toList();
        });
        return converter;
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
