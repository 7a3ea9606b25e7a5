package org.waystage.json;

import static org.waystage.core.Severity.ERROR;
import static org.waystage.core.Severity.INFO;

import java.util.List;
import org.waystage.core.Rule;

/** The rules that reading a file of keys checks, as data. No message ever holds anything of a key. */
public final class KeyRules {
    /** There is no key in the file. */
    public static final Rule MISSING = Rule.of(
            "key-missing",
            ERROR,
            "The file holds no key: expected a PEM block 'PRIVATE KEY' (PKCS#8) or 'PUBLIC KEY', such as those of openssl.",
            "Le fichier ne contient pas de clé : bloc PEM « PRIVATE KEY » (PKCS#8) ou « PUBLIC KEY » attendu, comme d'openssl.");

    /** The private key is encrypted. */
    public static final Rule ENCRYPTED = Rule.of(
            "key-encrypted",
            ERROR,
            "The private key is encrypted, which is not supported: decrypt it first, such as with 'openssl pkey'.",
            "La clé privée est chiffrée, ce qui n'est pas pris en charge : déchiffrez-la d'abord, par exemple avec « openssl pkey ».");

    /** The key is for another algorithm. */
    public static final Rule OTHER_ALGORITHM = Rule.of(
            "key-other-algorithm",
            ERROR,
            "The key is for {found}: expected Ed25519, such as from 'openssl genpkey -algorithm ed25519'.",
            "La clé est pour {found} : Ed25519 attendu, par exemple de « openssl genpkey -algorithm ed25519 ».");

    /** The key stands in another form than PKCS#8. */
    public static final Rule OTHER_FORM = Rule.of(
            "key-other-form",
            ERROR,
            "The key stands as '{label}': expected 'PRIVATE KEY' (PKCS#8) or 'PUBLIC KEY'.",
            "La clé figure en « {label} » : « PRIVATE KEY » (PKCS#8) ou « PUBLIC KEY » attendu.");

    /** The block of a key is cut off or damaged. */
    public static final Rule UNREADABLE = Rule.of(
            "key-unreadable",
            ERROR,
            "The block '{label}' is cut off or damaged, or is no Ed25519 key.",
            "Le bloc « {label} » est tronqué ou endommagé, ou n'est pas une clé Ed25519.");

    /** There are several keys. */
    public static final Rule SEVERAL = Rule.of(
            "key-several",
            ERROR,
            "The file holds another key of this kind before: expected one pair at most.",
            "Le fichier contient déjà une clé de cette sorte : une seule paire attendue.");

    /** The two keys are no pair. */
    public static final Rule NO_PAIR = Rule.of(
            "key-no-pair",
            ERROR,
            "The private and the public key in the file do not belong together.",
            "La clé privée et la clé publique du fichier ne vont pas ensemble.");

    /** The public key cannot be derived here. */
    public static final Rule PUBLIC_NEEDED = Rule.of(
            "key-public-needed",
            ERROR,
            "This Java runtime cannot derive the public key: add the block 'PUBLIC KEY' to the file.",
            "Cet environnement Java ne peut dériver la clé publique : ajoutez le bloc « PUBLIC KEY » au fichier.");

    /** The file is longer than any file of keys. */
    public static final Rule TOO_LONG = Rule.of(
            "key-too-long",
            ERROR,
            "The file is longer than {most} bytes, and so no file of keys.",
            "Le fichier dépasse {most} octets, ce n'est donc pas un fichier de clés.");

    /** A block that is no key. */
    public static final Rule PASSED_OVER = Rule.of(
            "key-passed-over",
            INFO,
            "The block '{label}' is no key and was passed over.",
            "Le bloc « {label} » n'est pas une clé et n'a pas été retenu.");

    private static final List<Rule> ALL = List.of(
            MISSING,
            ENCRYPTED,
            OTHER_ALGORITHM,
            OTHER_FORM,
            UNREADABLE,
            SEVERAL,
            NO_PAIR,
            PUBLIC_NEEDED,
            TOO_LONG,
            PASSED_OVER);

    private KeyRules() {}

    /**
     * Returns all rules of this class.
     *
     * @return the rules
     */
    public static List<Rule> all() {
        return ALL;
    }
}
