package org.waystage.json.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.json.reading.Reading;

/** Reads one key file and notes what is wrong with it. */
final class KeyReading {
    /** The maximum length of a key file, in bytes. */
    static final int MOST = 1 << 20;

    /** The names of algorithms by their object identifier as encoded in keys, in hexadecimal. */
    private static final Map<String, String> ALGORITHMS = algorithms();

    private static final String ED25519 = "06032b6570";

    private final List<Notice> notices = new ArrayList<>();
    private @Nullable PrivateKey privateKey;
    private @Nullable PublicKey publicKey;
    /** The line of the public key or, if there is none, of the private key. */
    private long line = 1;

    private static Map<String, String> algorithms() {
        Map<String, String> algorithms = new LinkedHashMap<>();
        algorithms.put("06092a864886f70d010101", "RSA");
        algorithms.put("06092a864886f70d01010a", "RSA-PSS");
        algorithms.put("06072a8648ce3d0201", "elliptic curves (ECDSA)");
        algorithms.put("06072a8648ce380401", "DSA");
        algorithms.put("06032b656e", "X25519");
        algorithms.put("06032b656f", "X448");
        algorithms.put("06032b6571", "Ed448");
        return algorithms;
    }

    Reading<SigningKeys> read(byte[] pem) {
        if (pem.length > MOST) {
            note(KeyRules.TOO_LONG, 1, Map.of("most", Integer.toString(MOST)));
            return reading(Optional.empty());
        }
        PemBlocks.of(pem).forEach(this::block);
        if (hasErrors()) {
            return reading(Optional.empty());
        }
        return reading(Optional.ofNullable(keys()));
    }

    private boolean hasErrors() {
        return notices.stream().anyMatch(notice -> notice.severity() == Severity.ERROR);
    }

    private Reading<SigningKeys> reading(Optional<SigningKeys> keys) {
        return new Reading<>(keys, notices, Reading.Counts.of(notices));
    }

    private void note(Rule rule, long at, Map<String, String> values) {
        notices.add(Notice.of(rule, new Place("", Optional.of(new Place.Position(at, 1))), values));
    }

    private void block(PemBlocks.Block block) {
        switch (block.label) {
            case "PRIVATE KEY", "PUBLIC KEY" -> key(block);
            case "ENCRYPTED PRIVATE KEY" -> note(KeyRules.ENCRYPTED, block.line, Map.of());
            case "RSA PRIVATE KEY", "RSA PUBLIC KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY" -> {
                if (block.encrypted) {
                    note(KeyRules.ENCRYPTED, block.line, Map.of());
                }
                String algorithm = block.label.substring(0, block.label.indexOf(' '));
                note(
                        KeyRules.OTHER_ALGORITHM,
                        block.line,
                        Map.of("found", algorithm.equals("EC") ? "elliptic curves (ECDSA)" : algorithm));
            }
            default -> {
                boolean isKey = block.label.endsWith("KEY");
                note(isKey ? KeyRules.OTHER_FORM : KeyRules.PASSED_OVER, block.line, Map.of("label", block.label));
            }
        }
    }

    private void key(PemBlocks.Block block) {
        byte[] content = block.content;
        String other = content == null ? null : otherAlgorithm(content);
        if (block.encrypted) {
            note(KeyRules.ENCRYPTED, block.line, Map.of());
        } else if (other != null) {
            note(KeyRules.OTHER_ALGORITHM, block.line, Map.of("found", other));
        } else if (content == null
                || !(block.label.equals("PUBLIC KEY") ? isPublic(content, block) : isPrivate(content, block))) {
            note(KeyRules.UNREADABLE, block.line, Map.of("label", block.label));
        }
        if (content != null) {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static @Nullable String otherAlgorithm(byte[] key) {
        // the identifier is in the first bytes, before any key material
        String start = HexFormat.of().formatHex(Arrays.copyOf(key, Math.min(key.length, 24)));
        if (start.indexOf(ED25519) > 0 && start.indexOf(ED25519) < 24) {
            return null; // what follows is the key, which may contain anything
        }
        for (Map.Entry<String, String> algorithm : ALGORITHMS.entrySet()) {
            if (start.contains(algorithm.getKey())) {
                return algorithm.getValue();
            }
        }
        return null;
    }

    private boolean isPrivate(byte[] content, PemBlocks.Block block) {
        try {
            PrivateKey key = KeyFactory.getInstance(Ed25519.NAME).generatePrivate(new PKCS8EncodedKeySpec(content));
            if (privateKey != null) {
                note(KeyRules.SEVERAL, block.line, Map.of());
            }
            privateKey = key;
            line = publicKey == null ? block.line : line;
            return Ed25519.isKey(key);
        } catch (GeneralSecurityException e) {
            return false; // its message may reveal key material
        }
    }

    private boolean isPublic(byte[] content, PemBlocks.Block block) {
        try {
            PublicKey key = KeyFactory.getInstance(Ed25519.NAME).generatePublic(new X509EncodedKeySpec(content));
            if (publicKey != null) {
                note(KeyRules.SEVERAL, block.line, Map.of());
            }
            publicKey = key;
            line = block.line;
            boolean isPoint = Ed25519.isPoint(key);
            if (isPoint && !Ed25519.isSound(key)) {
                note(KeyRules.WEAK, block.line, Map.of());
            }
            return isPoint;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private @Nullable SigningKeys keys() {
        PrivateKey signing = privateKey;
        PublicKey verifying = publicKey;
        if (signing == null) {
            if (verifying == null) {
                note(KeyRules.MISSING, 1, Map.of());
                return null;
            }
            return new SigningKeys(null, verifying);
        }
        Optional<PublicKey> derived = Ed25519.publicKey(signing);
        if (verifying == null && derived.isEmpty()) {
            note(KeyRules.PUBLIC_NEEDED, line, Map.of());
            return null;
        }
        PublicKey known = verifying == null ? derived.orElseThrow() : verifying;
        if (!Ed25519.isPair(signing, known)) {
            note(KeyRules.NO_PAIR, line, Map.of());
            return null;
        }
        return new SigningKeys(signing, known);
    }
}
