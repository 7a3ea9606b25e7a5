package org.waystage.json.signing;

import static org.waystage.core.notice.Severity.INFO;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.RuleWords;

/** The rules that reading a file of keys checks, as data. No message ever holds anything of a key. */
public final class KeyRules {
    private static final RuleWords WORDS =
            new RuleWords(Set.of("found"), Map.of("elliptic curves (ECDSA)", "courbes elliptiques (ECDSA)"));

    /** There is no key in the file. */
    public static final Rule MISSING = Rule.ofReading(
                    "key-missing",
                    "The file holds no key: expected a PEM block 'PRIVATE KEY' (PKCS#8) or 'PUBLIC KEY', such as those of openssl.",
                    "Le fichier ne contient pas de clé : bloc PEM « PRIVATE KEY » (PKCS#8) ou « PUBLIC KEY » attendu, comme d'openssl.")
            .explained(
                    "Signing and verifying need a key, and this file holds none; perhaps it is another file. Nothing was "
                            + "signed or verified. Name the right file, or make a key with 'openssl genpkey -algorithm ed25519 "
                            + "-out key.pem'.",
                    "Signer et vérifier demandent une clé, et ce fichier n'en contient pas ; c'est peut-être un autre "
                            + "fichier. Rien n'a été signé ni vérifié. Nommez le bon fichier, ou faites une clé avec « openssl "
                            + "genpkey -algorithm ed25519 -out key.pem ».");

    /** The private key is encrypted. */
    public static final Rule ENCRYPTED = Rule.ofReading(
                    "key-encrypted",
                    "The private key is encrypted, which is not supported: decrypt it first, such as with 'openssl pkey'.",
                    "La clé privée est chiffrée, ce qui n'est pas pris en charge : déchiffrez-la d'abord, par exemple avec « openssl pkey ».")
            .explained(
                    "This library never asks for a password, so that none can be written to a log. The key was not used. "
                            + "Decrypt it into a file that only you can read, and delete that file after signing.",
                    "Cette bibliothèque ne demande jamais de mot de passe, pour qu'aucun ne finisse dans un journal. La "
                            + "clé n'a pas été utilisée. Déchiffrez-la dans un fichier que vous seul pouvez lire, et effacez-le "
                            + "après la signature.");

    /** The key is for another algorithm. */
    public static final Rule OTHER_ALGORITHM = Rule.ofReading(
                    "key-other-algorithm",
                    "The key is for {found}: expected Ed25519, such as from 'openssl genpkey -algorithm ed25519'.",
                    "La clé est pour {found} : Ed25519 attendu, par exemple de « openssl genpkey -algorithm ed25519 ».")
            .worded(WORDS)
            .explained(
                    "Editions are signed by one algorithm, Ed25519, so that everybody can verify them. The key was not "
                            + "used. Make an Ed25519 key for editions and publish its public part.",
                    "Les éditions sont signées par un seul algorithme, Ed25519, pour que tous puissent les vérifier. La "
                            + "clé n'a pas été utilisée. Faites une clé Ed25519 pour les éditions et publiez sa partie publique.");

    /** The key stands in another form than PKCS#8. */
    public static final Rule OTHER_FORM = Rule.ofReading(
                    "key-other-form",
                    "The key stands as '{label}': expected 'PRIVATE KEY' (PKCS#8) or 'PUBLIC KEY'.",
                    "La clé figure en « {label} » : « PRIVATE KEY » (PKCS#8) ou « PUBLIC KEY » attendu.")
            .explained(
                    "Keys are written to files in several forms, and only the common one is read. The key was not used. "
                            + "Convert it, for example with 'openssl pkey -in key.pem -out pkcs8.pem'.",
                    "Les clés s'écrivent sous plusieurs formes, et seule la plus courante est lue. La clé n'a pas été "
                            + "utilisée. Convertissez-la, par exemple avec « openssl pkey -in key.pem -out pkcs8.pem ».");

    /** The block of a key is cut off or damaged. */
    public static final Rule UNREADABLE = Rule.ofReading(
                    "key-unreadable",
                    "The block '{label}' is cut off or damaged, or is no Ed25519 key.",
                    "Le bloc « {label} » est tronqué ou endommagé, ou n'est pas une clé Ed25519.")
            .explained(
                    "Part of the key was lost, as in copying, or another kind of key stands under this label. The key "
                            + "was not used. Copy the file again, whole, from BEGIN to END.",
                    "Une partie de la clé s'est perdue, par exemple à la copie, ou une autre sorte de clé figure sous ce "
                            + "nom. La clé n'a pas été utilisée. Recopiez le fichier en entier, de BEGIN à END.");

    /** The public key is one that others can sign for. */
    public static final Rule WEAK = Rule.ofReading(
                    "key-weak",
                    "The public key is none that a private key gives: others can sign for it, so it proves nothing.",
                    "La clé publique n'est issue d'aucune clé privée : d'autres peuvent signer pour elle, elle ne prouve donc rien.")
            .explained(
                    "Some points of the curve are no public key, although programs take them for one: under a point of "
                            + "small order one signature fits any edition, and nobody needs a private key to make it. The key "
                            + "was not used. Ask the signer for the right key by another way, and do not trust who sent this one.",
                    "Certains points de la courbe ne sont pas des clés publiques, bien que des programmes les acceptent : "
                            + "avec un point d'ordre petit, une même signature convient à toute édition, et nul n'a besoin de "
                            + "clé privée pour la faire. La clé n'a pas été utilisée. Demandez la bonne clé au signataire par "
                            + "une autre voie, et ne vous fiez pas à qui a envoyé celle-ci.");

    /** There are several keys. */
    public static final Rule SEVERAL = Rule.ofReading(
                    "key-several",
                    "The file holds another key of this kind before: expected one pair at most.",
                    "Le fichier contient déjà une clé de cette sorte : une seule paire attendue.")
            .explained(
                    "With two keys in a file nobody can tell which one is to sign. None was used. Keep one pair in each "
                            + "file.",
                    "Avec deux clés dans un fichier, nul ne sait laquelle doit signer. Aucune n'a été utilisée. Gardez "
                            + "une paire par fichier.");

    /** The two keys are no pair. */
    public static final Rule NO_PAIR = Rule.ofReading(
                    "key-no-pair",
                    "The private and the public key in the file do not belong together.",
                    "La clé privée et la clé publique du fichier ne vont pas ensemble.")
            .explained(
                    "What the private key signs, the public key beside it would reject. None was used. Remove the public "
                            + "key, which follows from the private one, or put the right one beside it.",
                    "Ce que signe la clé privée, la clé publique voisine le rejetterait. Aucune n'a été utilisée. "
                            + "Supprimez la clé publique, qui découle de la privée, ou mettez la bonne.");

    /** The public key cannot be derived here. */
    public static final Rule PUBLIC_NEEDED = Rule.ofReading(
                    "key-public-needed",
                    "This Java runtime cannot derive the public key: add the block 'PUBLIC KEY' to the file.",
                    "Cet environnement Java ne peut dériver la clé publique : ajoutez le bloc « PUBLIC KEY » au fichier.")
            .explained(
                    "The public key names the signer, and follows from the private one by a calculation that this Java "
                            + "lacks. Nothing was signed. Make the block with 'openssl pkey -in key.pem -pubout' and add it to the "
                            + "file.",
                    "La clé publique nomme le signataire et se calcule à partir de la privée, ce que ce Java ne sait pas "
                            + "faire. Rien n'a été signé. Faites le bloc avec « openssl pkey -in key.pem -pubout » et ajoutez-le "
                            + "au fichier.");

    /** The file is longer than any file of keys. */
    public static final Rule TOO_LONG = Rule.ofReading(
                    "key-too-long",
                    "The file is longer than {most} bytes, and so no file of keys.",
                    "Le fichier dépasse {most} octets, ce n'est donc pas un fichier de clés.")
            .explained(
                    "Files of keys have a few hundred bytes, so a long one is another file. It was not read any further. "
                            + "Name the file that holds the key.",
                    "Un fichier de clés a quelques centaines d'octets ; un fichier long en est un autre. Il n'a pas été "
                            + "lu plus loin. Nommez le fichier qui contient la clé.");

    /** A block that is no key. */
    public static final Rule PASSED_OVER = Rule.of(
                    "key-passed-over",
                    INFO,
                    "The block '{label}' is no key and was passed over.",
                    "Le bloc « {label} » n'est pas une clé et n'a pas été retenu.")
            .explained(
                    "Files of keys may hold other blocks too, such as certificates, which are not needed here. The keys "
                            + "of the file were read. Nothing needs mending.",
                    "Un fichier de clés peut contenir d'autres blocs, comme des certificats, inutiles ici. Les clés du "
                            + "fichier ont été lues. Rien n'est à corriger.");

    private static final List<Rule> ALL = List.of(
            MISSING,
            ENCRYPTED,
            OTHER_ALGORITHM,
            OTHER_FORM,
            UNREADABLE,
            WEAK,
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
