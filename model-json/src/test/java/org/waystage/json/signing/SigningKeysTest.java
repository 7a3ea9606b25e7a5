package org.waystage.json.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.notice.Notice;
import org.waystage.json.Documents;
import org.waystage.json.reading.Reading;

class SigningKeysTest {
    /** The digest of the public key of RFC 8410, as openssl and sha256sum give it. */
    static final String FINGERPRINT = "a1e9156054e04fac899ae9f275132cdc07a5dbc4ea2c2ad3a1ffc6e0d253681f";

    static Reading<SigningKeys> read(String pem) {
        return SigningKeys.read(pem.getBytes(UTF_8));
    }

    static SigningKeys key(String name) {
        return read(pem(name)).orElseThrow();
    }

    private static String pem(String name) {
        return Documents.resource("keys/" + name + ".pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfc8410", "rfc8410-private", "rfc8410-with-public"})
    void aPrivateKeyIsReadWithThePublicKeyThatBelongsToIt(String name) {
        SigningKeys keys = key(name);

        assertThat(keys.privateKey()).isPresent();
        assertThat(keys.publicKey()).isEqualTo(key("rfc8410-public").publicKey());
        assertThat(keys.fingerprint()).isEqualTo(FINGERPRINT).isEqualTo(SigningKeys.fingerprint(keys.publicKey()));
        assertThat(keys).hasToString("Ed25519 key " + FINGERPRINT + " with its private key");
    }

    @Test
    void aPublicKeyAloneCannotSign() {
        assertThat(key("rfc8410-public").privateKey()).isEmpty();
        assertThat(key("rfc8410-public")).hasToString("Ed25519 key " + FINGERPRINT);
    }

    @Test
    void textAroundLineEndsAndBlanksDoNotMatter() {
        String pem = "\ufeff" + pem("rfc8410").replace("\n", " \r\n") + "some more text without a line end";

        assertThat(read(pem).notices()).isEmpty();
        assertThat(read(pem).orElseThrow().fingerprint()).isEqualTo(FINGERPRINT);
        assertThat(read(pem("rfc8410").replace('\n', '\r')).orElseThrow().fingerprint())
                .isEqualTo(FINGERPRINT);
    }

    @ParameterizedTest
    @CsvSource({
        "encrypted, key-encrypted",
        "ec, key-other-algorithm",
        "ec-old, key-other-algorithm",
        "rsa-public, key-other-algorithm",
        "ed448, key-other-algorithm",
        "x25519, key-other-algorithm"
    })
    void otherKeysAreRefusedWithTheReason(String name, String rule) {
        Reading<SigningKeys> reading = read("text\n" + pem(name));

        assertThat(reading.value()).isEmpty();
        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule().id()).isEqualTo(rule);
            assertThat(notice.place().position().orElseThrow().line()).isEqualTo(3); // after two lines of text
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1:1 key-missing",
                "no key at all | 1:1 key-missing",
                "-----BEGIN PUBLIC KEY----- | 1:1 key-unreadable",
                "-----BEGIN PUBLIC KEY-----;MCow;-----END PUBLIC KEY----- | 1:1 key-unreadable",
                "x;-----BEGIN PRIVATE KEY-----;MC4CA?;-----END PRIVATE KEY----- | 2:1 key-unreadable",
                "-----BEGIN PUBLIC KEY-----;MCow;-----END PRIVATE KEY----- | 1:1 key-unreadable",
                "-----BEGIN OPENSSH PRIVATE KEY-----;AAAA;-----END OPENSSH PRIVATE KEY----- | 1:1 key-other-form",
                "-----BEGIN CERTIFICATE-----;AAAA;-----END CERTIFICATE----- | 1:1 key-passed-over, 1:1 key-missing",
                "-----BEGIN PRIVATE KEY-----;Proc-Type: 4,ENCRYPTED;;AAAA;-----END PRIVATE KEY----- | 1:1 key-encrypted"
            })
    void aFileThatHoldsNoKeySaysWhatItHolds(String lines, String notices) {
        Reading<SigningKeys> reading = read(lines.replace(';', '\n'));

        assertThat(reading.value()).isEmpty();
        assertThat(brief(reading)).containsExactly(notices.split(", "));
    }

    private static List<String> brief(Reading<?> reading) {
        return reading.notices().stream()
                .map(notice -> notice.place().position().orElseThrow().line() + ":1 "
                        + notice.rule().id())
                .toList();
    }

    @Test
    void severalKeysAndKeysThatAreNoPairAreRefused() {
        assertThat(brief(read(pem("rfc8410") + pem("other")))).containsExactly("10:1 key-several");
        assertThat(brief(read(pem("rfc8410-public") + pem("rfc8410-public")))).containsExactly("4:1 key-several");
        assertThat(brief(read(pem("other") + pem("rfc8410-public")))).containsExactly("5:1 key-no-pair");
    }

    /** Half of all encodings are no point of the curve; this one is not. */
    @Test
    void aPublicKeyThatIsNoPointOfTheCurveIsRefused() {
        String pem = pem("rfc8410-public")
                .replaceAll("MCowBQYDK2VwAyEA.*", "MCowBQYDK2VwAyEAAgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

        assertThat(brief(read(pem))).containsExactly("1:1 key-unreadable");
    }

    @Test
    void aFileMayBeReadFromItsPathAndMustNotBeVeryLong(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), pem("rfc8410"));
        assertThat(SigningKeys.read(file).orElseThrow().fingerprint()).isEqualTo(FINGERPRINT);

        Files.writeString(file, "x".repeat(KeyReading.MOST + 1));
        assertThat(brief(SigningKeys.read(file))).containsExactly("1:1 key-too-long");
    }

    @Test
    void nothingOfAPrivateKeyStandsInAnyMessage() {
        String pem = pem("rfc8410-private");
        String secret = pem.lines().skip(1).findFirst().orElseThrow();
        for (int i = 0; i < pem.length(); i++) {
            Reading<SigningKeys> reading = read(pem.substring(0, i) + "!" + pem.substring(i + 1));
            for (Notice notice : reading.notices()) {
                assertThat(notice + notice.message("fr") + notice.values()).doesNotContain(secret.substring(20, 30));
            }
        }
    }
}
