package org.waystage.json.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.json.CanonicalJson;
import org.waystage.json.reading.Reading;

/** A key that others can sign for: with one of small order nobody needs a private key. */
class WeakKeysTest {
    private static final byte[] NEUTRAL = AffineCurve.NEUTRAL.bytes();

    /** R is the neutral point and S is 0, so that S·B = R + h·A holds whatever h is, if A is the neutral point too. */
    private static final byte[] FORGED = Arrays.copyOf(NEUTRAL, 64);

    static Stream<Arguments> encodingsOfSmallOrder() {
        return AffineCurve.encodingsOfSmallOrder().entrySet().stream()
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    /** Points of the group with one of small order added. */
    static Stream<Arguments> pointsOfMixedOrder() {
        return AffineCurve.smallOrder().stream()
                .skip(1)
                .map(AffineCurve.BASE.times(BigInteger.valueOf(7))::plus)
                .map(point -> Arguments.of(HexFormat.of().formatHex(point.bytes()), point.bytes()));
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

    @Test
    void thereAreFourteenEncodingsOfPointsOfSmallOrder() {
        assertThat(AffineCurve.smallOrder()).hasSize(8).doesNotHaveDuplicates();
        assertThat(AffineCurve.encodingsOfSmallOrder()).hasSize(14);
    }

    /** Why the check is ours: the platform says that this signature fits both texts. */
    @Test
    void thePlatformLetsOneSignatureOfTheNeutralPointFitAnything() throws GeneralSecurityException {
        for (String message : List.of("this", "that")) {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(AffineCurve.key(NEUTRAL));
            verifier.update(message.getBytes(US_ASCII));

            assertThat(verifier.verify(FORGED)).isTrue();
        }
    }

    @Test
    void oneSignatureNoLongerVerifiesEveryCatalogue() throws GeneralSecurityException {
        PublicKey key = AffineCurve.key(NEUTRAL);
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

    @ParameterizedTest(name = "{0}")
    @MethodSource({"encodingsOfSmallOrder", "pointsOfMixedOrder"})
    void aFileWithAWeakKeyIsRefusedWithTheReason(String hex, byte[] point) {
        Reading<SigningKeys> reading = SigningKeys.read(AffineCurve.pem(point).getBytes(UTF_8));

        assertThat(reading.value()).isEmpty();
        assertThat(rules(reading)).containsExactly("key-weak");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"encodingsOfSmallOrder", "pointsOfMixedOrder"})
    void aWeakKeyOfTheCallerIsRefusedWhereverOneIsTaken(String hex, byte[] point) throws GeneralSecurityException {
        PublicKey key = AffineCurve.key(point);
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

    /** The ordinates from p on say the same as those from 0 on, in other bytes and so with another fingerprint. */
    @Test
    void aKeyThatIsNotInItsOneFormIsRefused() {
        List<byte[]> others = Stream.iterate(AffineCurve.P, y -> y.bitLength() <= 255, y -> y.add(BigInteger.ONE))
                .filter(y -> AffineCurve.withY(y.subtract(AffineCurve.P)).isPresent())
                .map(y -> AffineCurve.encoded(y, false))
                .toList();

        assertThat(others)
                .hasSizeGreaterThan(2)
                .allSatisfy(point -> assertThat(
                                rules(SigningKeys.read(AffineCurve.pem(point).getBytes(UTF_8))))
                        .containsExactly("key-weak"));
    }

    @Test
    void everyPointThatSigningGivesIsTaken() throws GeneralSecurityException {
        for (BigInteger factor = BigInteger.ONE;
                factor.bitLength() < 250;
                factor = factor.shiftLeft(31).add(BigInteger.TEN)) {
            PublicKey key = AffineCurve.key(AffineCurve.BASE.times(factor).bytes());

            assertThat(SigningKeys.fingerprint(key)).hasSize(64);
        }
    }

    /** The first half of this signature is no point of the curve. */
    @Test
    void aSignatureWhoseFirstHalfIsNoPointDoesNotFit() {
        byte[] none = new byte[64];
        none[0] = 2;
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(none);

        assertThat(AffineCurve.withY(BigInteger.TWO)).isEmpty();
        assertThat(Ed25519.verify(
                        new byte[0], text, SigningKeysTest.key("rfc8410-public").publicKey()))
                .isFalse();
    }
}
