package org.waystage.examples.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** A pair of keys for editions, made when the tests run. */
final class SigningKey {
    static final Path PRIVATE;
    static final Path PUBLIC;

    static {
        try {
            KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String both = pem("PRIVATE KEY", keys.getPrivate()) + pem("PUBLIC KEY", keys.getPublic());
            PRIVATE = file(both);
            PUBLIC = file(pem("PUBLIC KEY", keys.getPublic()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SigningKey() {}

    private static String pem(String kind, Key key) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END " + kind + "-----\n";
    }

    private static Path file(String text) throws IOException {
        Path file = Files.createTempFile("key", ".pem");
        file.toFile().deleteOnExit();
        return Files.writeString(file, text);
    }
}
