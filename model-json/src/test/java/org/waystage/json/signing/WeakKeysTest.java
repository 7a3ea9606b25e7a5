package org.waystage.json.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.json.CanonicalJson;
import org.waystage.json.reading.Reading;

/** A key that others can sign for: with one of small order nobody needs a private key. */
class WeakKeysTest {
    private static final String NEUTRAL = "01" + "00".repeat(31);

    /** R is the neutral point and S is 0, so that S·B = R + h·A holds whatever h is, if A is the neutral point too. */
    private static final byte[] FORGED = Arrays.copyOf(HexFormat.of().parseHex(NEUTRAL), 64);

    /** The points of small order as RFC 8032 writes them. */
    static Stream<String> pointsOfSmallOrder() {
        return Stream.of(
                NEUTRAL,
                "00".repeat(32),
                "00".repeat(31) + "80",
                "ec" + "ff".repeat(30) + "7f",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa");
    }

    /** The same points in forms that RFC 8032 forbids: an ordinate from p on, or the sign of 0. */
    static Stream<String> otherFormsOfThem() {
        return Stream.of(
                "01" + "00".repeat(30) + "80",
                "ec" + "ff".repeat(31),
                "ed" + "ff".repeat(30) + "7f",
                "ed" + "ff".repeat(31),
                "ee" + "ff".repeat(30) + "7f",
                "ee" + "ff".repeat(31));
    }

    private static byte[] info(String point) {
        return HexFormat.of().parseHex("302a300506032b6570032100" + point);
    }

    private static PublicKey key(String point) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info(point)));
    }

    private static Reading<SigningKeys> file(String point) {
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(info(point))
                + "\n-----END PUBLIC KEY-----\n";
        return SigningKeys.read(pem.getBytes(UTF_8));
    }

    private static List<String> rules(Reading<SigningKeys> reading) {
        return reading.notices().stream().map(notice -> notice.rule().id()).toList();
    }

    private static Catalogue catalogue(String id) {
        return Catalogue.builder(CatalogueId.of(id), Text.of("en", id)).build();
    }

    private static EditionSignature forged(Catalogue catalogue, PublicKey key) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(FORGED);
        return new EditionSignature(
                "waystage-signature/1.0",
                CanonicalJson.digest(key.getEncoded()),
                text,
                EditionManifest.of(catalogue),
                Extras.none());
    }

    /** Why the check is ours: the platform says that this signature fits both texts. */
    @Test
    void thePlatformLetsOneSignatureOfTheNeutralPointFitAnything() throws GeneralSecurityException {
        for (String message : List.of("this", "that")) {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key(NEUTRAL));
            verifier.update(message.getBytes(US_ASCII));

            assertThat(verifier.verify(FORGED)).isTrue();
        }
    }

    @Test
    void oneSignatureNoLongerVerifiesEveryCatalogue() throws GeneralSecurityException {
        PublicKey key = key(NEUTRAL);
        for (String id : List.of("this", "that")) {
            Catalogue catalogue = catalogue(id);
            EditionSignature signature = forged(catalogue, key);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> signature.verify(catalogue, key))
                    .withMessageContaining("others can sign for it");
            assertThatIllegalArgumentException().isThrownBy(() -> signature.verify(key));
            assertThatIllegalArgumentException().isThrownBy(() -> signature.verify(EditionManifest.of(catalogue), key));
        }
    }

    @ParameterizedTest
    @MethodSource("pointsOfSmallOrder")
    void aFileWithAWeakKeyIsRefusedWithTheReason(String point) {
        assertThat(file(point).value()).isEmpty();
        assertThat(rules(file(point))).containsExactly("key-weak");
    }

    @ParameterizedTest
    @MethodSource("otherFormsOfThem")
    void aFileWithAKeyThatIsNotInItsOneFormIsRefused(String point) {
        assertThat(file(point).value()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"pointsOfSmallOrder", "otherFormsOfThem"})
    void aWeakKeyOfTheCallerIsRefusedWhereverOneIsTaken(String point) throws GeneralSecurityException {
        PublicKey key = key(point);
        SigningKeys sound = SigningKeysTest.key("rfc8410");
        Catalogue catalogue = catalogue("sound");
        EditionSignature signature =
                EditionSignature.sign(catalogue, sound.privateKey().orElseThrow(), sound.publicKey());

        assertThatIllegalArgumentException().isThrownBy(() -> SigningKeys.fingerprint(key));
        assertThatIllegalArgumentException().isThrownBy(() -> signature.verify(catalogue, key));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        EditionSignature.sign(catalogue, sound.privateKey().orElseThrow(), key));
    }

    /** The first half of this signature is no point of the curve. */
    @Test
    void aSignatureWhoseFirstHalfIsNoPointDoesNotFit() {
        byte[] none = new byte[64];
        none[0] = 2;
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(none);

        assertThat(Ed25519.verify(
                        new byte[0], text, SigningKeysTest.key("rfc8410-public").publicKey()))
                .isFalse();
    }
}
