package org.waystage.examples.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Tokens for trying the service out, where no server that issues them is named: one for each role, in files below the folder of
 * the data. The key is made anew at each start and never leaves the memory.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "spring.security.oauth2.resourceserver.jwt.issuer-uri",
        havingValue = "trial",
        matchIfMissing = true)
class TrialTokens {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @Bean
    JwtDecoder decoder(
            ServiceProperties settings,
            @Value("${spring.security.oauth2.resourceserver.jwt.authorities-claim-name}") String rolesClaim)
            throws GeneralSecurityException, IOException {
        SecretKey key = KeyGenerator.getInstance("HmacSHA256").generateKey();
        JwtEncoder encoder = NimbusJwtEncoder.withSecretKey(key).build();
        Path folder = Files.createDirectories(settings.data().resolve("tokens"));
        for (String role : List.of("members", "restricted", "editor")) {
            Path file = folder.resolve(role);
            Files.deleteIfExists(file);
            Files.createFile(file, OWNER_ONLY);
            Files.writeString(file, token(encoder, rolesClaim, role));
        }
        return NimbusJwtDecoder.withSecretKey(key).build();
    }

    private static String token(JwtEncoder encoder, String rolesClaim, String role) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject("trial-" + role)
                .claim(rolesClaim, List.of(role))
                .expiresAt(Instant.now().plus(Duration.ofDays(1)))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
