package org.waystage.json.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519Test {
    private static PrivateKey privateKey(String seed) throws GeneralSecurityException {
        byte[] encoded = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /** RFC 8032, section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void theVectorsOfTheRfcAreSignedAsItSaysAndTheirPublicKeysDerived(
            String seed, String publicBytes, String message, String signature) throws GeneralSecurityException {
        PrivateKey key = privateKey(seed);
        PublicKey publicKey = Ed25519.publicKey(key).orElseThrow();
        byte[] text = HexFormat.of().parseHex(message);

        assertThat(HexFormat.of().formatHex(publicKey.getEncoded()))
                .isEqualTo("302a300506032b6570032100" + publicBytes);
        String signed = Ed25519.sign(text, key, publicKey);
        assertThat(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(signed)))
                .isEqualTo(signature);
        assertThat(Ed25519.verify(text, signed, publicKey)).isTrue();
        assertThat(Ed25519.verify("other".getBytes(US_ASCII), signed, publicKey))
                .isFalse();
    }

    /** A signature whose second half has the order of the group added is another text for the same, and is refused. */
    @Test
    void aSignatureThatIsNoneOfAnyKeyDoesNotFit() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] high = new byte[64];
        high[63] = (byte) 0xFF;

        assertThat(Ed25519.verify(
                        new byte[0], Base64.getUrlEncoder().withoutPadding().encodeToString(high), pair.getPublic()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "Ed448", "X25519"})
    void keysOfOtherAlgorithmsAreRefused(String algorithm) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519.fingerprint(pair.getPublic()))
                .withMessageStartingWith("this is not an Ed25519 key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519.sign(new byte[0], pair.getPrivate(), pair.getPublic()));
        assertThat(Ed25519.publicKey(pair.getPrivate())).isEmpty();
    }

    @Test
    void keysThatDoNotBelongTogetherAreRefused() throws GeneralSecurityException {
        KeyPair one = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519.sign(new byte[0], one.getPrivate(), other.getPublic()))
                .withMessage("the public key does not belong to the private key");
    }

    @Test
    void aTextIsASignatureInOneFormOnly() {
        String zeros = "A".repeat(86);

        assertThat(Ed25519.isSignature(zeros)).isTrue();
        assertThat(Ed25519.isSignature("A".repeat(85) + "B")).isFalse();
        assertThat(Ed25519.isSignature(zeros + "==")).isFalse();
        assertThat(Ed25519.isSignature("A".repeat(85) + "+")).isFalse();
        assertThat(Ed25519.isSignature("")).isFalse();
    }
}
