package org.waystage.json.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.Documents;
import org.waystage.json.RandomModel;
import org.waystage.json.internal.shape.Schemas;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EditionSignatureTest {
    private static final SigningKeys KEYS = SigningKeysTest.key("rfc8410");
    private static final SigningKeys OTHER = SigningKeysTest.key("other");
    private static final Catalogue CATALOGUE = new RandomModel(8032, true).catalogue();
    private static final EditionSignature SIGNATURE = sign(CATALOGUE, KEYS);

    private static EditionSignature sign(Catalogue catalogue, SigningKeys keys) {
        return EditionSignature.sign(catalogue, keys.privateKey().orElseThrow(), keys.publicKey());
    }

    private static EditionSignature.Verdict verify(Catalogue catalogue) {
        return SIGNATURE.verify(catalogue, KEYS.publicKey());
    }

    private static EditionSignature.Verdict verify(String signature) {
        return EditionSignature.read(signature.getBytes(UTF_8)).orElseThrow().verify(CATALOGUE, KEYS.publicKey());
    }

    private static String text(EditionSignature signature) {
        return new String(signature.toBytes(), UTF_8);
    }

    private static ManifestComparison difference(EditionSignature.Verdict verdict) {
        assertThat(verdict).isInstanceOf(EditionSignature.Changed.class);
        return ((EditionSignature.Changed) verdict).comparison();
    }

    @Test
    void aSignatureFitsTheCatalogueThatWasSignedAndIsAlwaysTheSame() {
        assertThat(verify(CATALOGUE)).isEqualTo(new EditionSignature.Valid(SigningKeysTest.FINGERPRINT));
        assertThat(verify(CATALOGUE).isValid()).isTrue();
        assertThat(SIGNATURE
                        .verify(EditionManifest.of(CATALOGUE), KEYS.publicKey())
                        .isValid())
                .isTrue();
        assertThat(sign(CATALOGUE, KEYS)).isEqualTo(SIGNATURE).hasSameHashCodeAs(SIGNATURE);
        assertThat(SIGNATURE.key()).isEqualTo(SigningKeysTest.FINGERPRINT);
    }

    @Test
    void aSignatureIsReadBackAndIsWhatTheSchemaSays() {
        Reading<EditionSignature> reading = EditionSignature.read(SIGNATURE.toBytes());

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.orElseThrow()).isEqualTo(SIGNATURE).hasToString(SIGNATURE.toString());
        assertThat(reading.orElseThrow().toBytes()).isEqualTo(SIGNATURE.toBytes());
        assertThat(Schemas.faults(CatalogueSchemas.EDITION_SIGNATURE, text(SIGNATURE)))
                .isEmpty();
        assertThat(verify(Documents.tree(text(SIGNATURE)).toPrettyString()).isValid())
                .isTrue();
    }

    /** Goes by what the documentation says, with none of this library but the canonical form. */
    @Test
    void aProgramThatReadsTheDocumentationVerifiesTheSame() throws GeneralSecurityException {
        JsonNode document = Documents.tree(text(SIGNATURE));
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(KEYS.publicKey());
        ed25519.update("waystage-manifest/1.0\n".getBytes(UTF_8));
        ed25519.update(CanonicalJson.of(document.get("manifest").toString().getBytes(UTF_8))
                .orElseThrow());

        assertThat(ed25519.verify(
                        Base64.getUrlDecoder().decode(document.get("signature").asString())))
                .isTrue();
    }

    /** {@code verify-edition.mjs} beside the file verifies it without this library; the bytes stay the same for ever. */
    @Test
    void theSignatureOnFileIsTheOneThatIsMadeToday() {
        Catalogue catalogue = Documents.readUnchecked(Documents.resource("signed-edition.json"))
                .orElseThrow();
        String onFile = Documents.resource("signed-edition.json.sig");

        assertThat(text(sign(catalogue, KEYS))).isEqualTo(onFile);
        assertThat(EditionSignature.read(onFile.getBytes(UTF_8))
                        .orElseThrow()
                        .verify(catalogue, KEYS.publicKey())
                        .isValid())
                .isTrue();
    }

    @Test
    void anotherWayOfWritingTheCatalogueChangesNothing() {
        ObjectNode reversed = reversed(Documents.tree(Documents.compact(CATALOGUE)));
        Catalogue other = Documents.readUnchecked(reversed.toPrettyString()).orElseThrow();

        assertThat(verify(other).isValid()).isTrue();
    }

    /** Returns the object with the members in the other order at every level. */
    private static ObjectNode reversed(JsonNode object) {
        ObjectNode turned = Documents.MAPPER.createObjectNode();
        List<String> names = new ArrayList<>(object.propertyNames());
        Collections.reverse(names);
        names.forEach(name -> turned.set(name, reversedValue(object.get(name))));
        return turned;
    }

    private static JsonNode reversedValue(JsonNode value) {
        if (value.isObject()) {
            return reversed(value);
        }
        if (value.isArray()) {
            ArrayNode list = Documents.MAPPER.createArrayNode();
            value.forEach(element -> list.add(reversedValue(element)));
            return list;
        }
        return value;
    }

    /** One letter of a record is another: either the document is broken, or the verdict names the record. */
    @ParameterizedTest
    @EnumSource
    void aLetterThatIsChangedInARecordIsFound(SignedKind kind) {
        byte[] bytes = CatalogueWriter.compact().toBytes(CATALOGUE);
        int[] list = placeOf(kind, bytes);
        int found = 0;
        for (int i = list[0]; i < list[1]; i += Math.max(1, (list[1] - list[0]) / 60)) {
            if (bytes[i] < 'a' || bytes[i] >= 'z') {
                continue;
            }
            byte[] tampered = bytes.clone();
            tampered[i]++;
            Reading<Catalogue> reading =
                    new CatalogueReader(ReadOptions.defaults().unchecked()).read(tampered);
            if (!reading.hasErrors()) {
                ManifestComparison difference = difference(verify(reading.orElseThrow()));
                assertThat(difference.differences())
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.kind()).isEqualTo(kind));
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    /** Returns where a list of the document begins and ends. */
    private static int[] placeOf(SignedKind kind, byte[] document) {
        try (JsonParser parser = Documents.MAPPER.createParser(document)) {
            parser.nextToken();
            while (!kind.toString().equals(parser.nextName())) {
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            return new int[] {start, (int) parser.currentLocation().getByteOffset()};
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue", "edition", "sequence", "issued"})
    void aManifestThatNamesAnotherPlaceInTheSeriesFitsNoCatalogue(String member) {
        Catalogue catalogue = CATALOGUE.toBuilder()
                .edition("one")
                .sequence(1L)
                .issued(PartialDate.of(2026))
                .build();
        String manifest = new String(EditionManifest.of(catalogue).toBytes(), UTF_8)
                .replaceFirst(
                        "\"" + member + "\":[^,]*",
                        "\"" + member + "\":" + (member.equals("sequence") ? "2" : "\"2025\""));
        EditionSignature signature = EditionSignature.sign(
                EditionManifest.read(manifest.getBytes(UTF_8)).orElseThrow(),
                KEYS.privateKey().orElseThrow(),
                KEYS.publicKey());

        assertThat(difference(signature.verify(catalogue, KEYS.publicKey())).sameHead())
                .isFalse();
    }

    @Test
    void anotherKeyIsToldByBothFingerprints() {
        assertThat(SIGNATURE.verify(CATALOGUE, OTHER.publicKey()))
                .isEqualTo(new EditionSignature.WrongKey(OTHER.fingerprint(), KEYS.fingerprint()));
        assertThat(SIGNATURE.verify(OTHER.publicKey()).isValid()).isFalse();
    }

    @Test
    void aDocumentThatOnlyClaimsTheKeyIsInvalid() {
        String forged = text(sign(CATALOGUE, OTHER)).replace(OTHER.fingerprint(), KEYS.fingerprint());

        assertThat(verify(forged)).isEqualTo(new EditionSignature.Invalid(KEYS.fingerprint()));
    }

    /** Each character of the document in turn: it cannot be read, or the signature does not fit, or nothing is said by it. */
    @Test
    void noChangeOfTheDocumentGoesUnnoticed() {
        String document = text(SIGNATURE);
        EditionManifest manifest = EditionManifest.of(CATALOGUE);
        for (int i = 0; i < document.length(); i += 13) {
            char c = document.charAt(i);
            char other = c == 'a' ? 'b' : 'a';
            byte[] tampered = (document.substring(0, i) + other + document.substring(i + 1)).getBytes(UTF_8);
            Reading<EditionSignature> reading = EditionSignature.read(tampered);
            assertThat(reading.hasErrors()
                            || !reading.orElseThrow()
                                    .verify(manifest, KEYS.publicKey())
                                    .isValid())
                    .as("character %d", i)
                    .isTrue();
        }
    }

    @Test
    void aDocumentThatIsCutOffAnywhereIsNotRead() {
        byte[] bytes = SIGNATURE.toBytes();
        for (int length = 0; length < bytes.length; length += 11) {
            assertThat(EditionSignature.read(Arrays.copyOf(bytes, length)).hasErrors())
                    .isTrue();
        }
    }

    @Test
    void theManifestOfANewerVersionStillFitsItsSignature() throws GeneralSecurityException {
        String manifest = new String(EditionManifest.of(CATALOGUE).toBytes(), UTF_8)
                .replace("waystage-manifest/1.0", "waystage-manifest/1.1")
                .replaceFirst("\"id\":", "\"bytes\":12,\"id\":");
        EditionManifest newer =
                EditionManifest.read(manifest.getBytes(UTF_8)).value().orElseThrow();
        EditionSignature signature =
                EditionSignature.sign(newer, KEYS.privateKey().orElseThrow(), KEYS.publicKey());

        assertThat(verify(text(signature)).isValid()).isTrue();
        assertThat(verify(text(signature).replace("\"bytes\":12", "\"bytes\":13")))
                .isInstanceOf(EditionSignature.Invalid.class);
    }

    @Test
    void anUnknownMemberOutsideTheManifestIsKeptAndNotSigned() {
        String document = text(SIGNATURE).replaceFirst("\\{", "{\"a\":\"by whom\",");
        Reading<EditionSignature> reading = EditionSignature.read(document.getBytes(UTF_8));

        assertThat(reading.notices()).extracting(notice -> notice.rule()).containsExactly(JsonRules.MEMBER_UNKNOWN);
        assertThat(text(reading.orElseThrow())).isEqualTo(document);
        assertThat(verify(document).isValid()).isTrue();
    }
}
