package org.waystage.examples.service;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Issues tokens, signed with a key that is made when the tests run. */
final class Issuer {
    static final String NAME = "https://issuer.example";

    private final RSAKey key;
    private final String keysAddress;

    Issuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID("test")
                    .build();
            byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8); // public parts only
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            keysAddress = "http://localhost:" + server.getAddress().getPort() + "/keys";
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the settings of a service that trusts this issuer. */
    List<String> settings() {
        String prefix = "--spring.security.oauth2.resourceserver.jwt.";
        return List.of(
                prefix + "jwk-set-uri=" + keysAddress, prefix + "issuer-uri=" + NAME, prefix + "audiences=waystage");
    }

    String token(String role) {
        return token(role, claims -> claims);
    }

    String token(String role, UnaryOperator<JwtClaimsSet.Builder> change) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(NAME)
                .audience(List.of("waystage"))
                .subject("somebody")
                .expiresAt(Instant.now().plusSeconds(3600))
                .claim("roles", List.of(role));
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(change.apply(claims).build()))
                .getTokenValue();
    }
}
