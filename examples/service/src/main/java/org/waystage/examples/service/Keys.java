package org.waystage.examples.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;

/** The keys of the settings, and what is done with them. */
final class Keys {
    private Keys() {}

    /** Reads the keys that a setting names; without the setting the request is refused. */
    static SigningKeys of(@Nullable Path file, String setting) {
        if (file == null) {
            throw new Refusal(HttpStatus.CONFLICT, "key.missing", setting);
        }
        try {
            return SigningKeys.read(file).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EditionSignature sign(EditionManifest manifest, SigningKeys keys) {
        return EditionSignature.sign(manifest, privateKey(keys), keys.publicKey());
    }

    private static PrivateKey privateKey(SigningKeys keys) {
        return keys.privateKey()
                .orElseThrow(() -> new IllegalStateException("service.signing-key names a file without a private key"));
    }

    static void refuseUnlessValid(EditionSignature.Verdict verdict) {
        if (verdict instanceof EditionSignature.WrongKey wrong) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "signature.other-key", wrong.found());
        }
        if (verdict instanceof EditionSignature.Changed) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "signature.changed");
        }
        if (!(verdict instanceof EditionSignature.Valid)) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "signature.damaged");
        }
    }
}
