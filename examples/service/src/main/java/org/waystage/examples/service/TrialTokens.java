package org.waystage.examples.service;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
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
@Conditional(TrialTokens.NoIssuer.class)
class TrialTokens {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** Holds if no setting says who issues tokens. */
    static final class NoIssuer extends NoneNestedConditions {
        NoIssuer() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.jwk-set-uri")
        static final class Keys {}

        @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri")
        static final class Issuer {}

        @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.public-key-location")
        static final class Key {}
    }

    @Bean
    JwtDecoder decoder(ServiceProperties settings) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        RSAPublicKey publicKey = (RSAPublicKey) keys.getPublic();
        RSAKey key = new RSAKey.Builder(publicKey).privateKey(keys.getPrivate()).build();
        JwtEncoder encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
        Path folder = Files.createDirectories(settings.data().resolve("tokens"));
        for (String role : List.of("members", "restricted", "editor")) {
            Path file = folder.resolve(role);
            Files.deleteIfExists(file);
            Files.createFile(file, OWNER_ONLY);
            Files.writeString(file, token(encoder, settings.rolesClaim(), role));
        }
        return NimbusJwtDecoder.withPublicKey(publicKey).build();
    }

    private static String token(JwtEncoder encoder, String rolesClaim, String role) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject("trial-" + role)
                .claim(rolesClaim, List.of(role))
                .expiresAt(Instant.now().plus(Duration.ofDays(1)))
                .build();
        return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }
}
