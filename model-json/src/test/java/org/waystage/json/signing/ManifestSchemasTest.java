package org.waystage.json.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.Documents;
import org.waystage.json.internal.engine.ListCodec;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.internal.shape.Schemas;
import tools.jackson.databind.JsonNode;

/** The schemas of manifests and signatures say what their shapes say. */
class ManifestSchemasTest {
    private static final String SIGNATURE = Documents.resource("signed-edition.json.sig");

    private static JsonNode definitions(CatalogueSchemas schema) {
        return Documents.tree(schema.text()).get("$defs");
    }

    /** A shape and what the schema says of it. */
    record Pair(Shape<?> shape, JsonNode schema) {
        @Override
        public String toString() {
            return shape.type;
        }
    }

    static Stream<Pair> pairs() {
        JsonNode manifests = definitions(CatalogueSchemas.EDITION_MANIFEST);
        JsonNode signatures = definitions(CatalogueSchemas.EDITION_SIGNATURE);
        return Stream.of(
                new Pair(ManifestShapes.ENTRY, manifests.get("entry")),
                new Pair(ManifestShapes.MANIFEST, manifests.get("manifest")),
                new Pair(ManifestShapes.SIGNATURE, signatures.get("signature")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theMembersTheirOrderAndWhatIsRequiredAreTheSame(Pair pair) {
        assertThat(pair.shape().members().stream().map(member -> member.name))
                .containsExactlyElementsOf(pair.schema().get("properties").propertyNames());
        assertThat(pair.shape().members().stream()
                        .filter(member -> member.required)
                        .map(member -> member.name))
                .containsExactlyElementsOf(pair.schema()
                        .get("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    @Test
    void theKindsOfRecordsAreTheListsOfACatalogue() {
        assertThat(CatalogueShape.CATALOGUE.members().stream()
                        .filter(member -> member.codec instanceof ListCodec<?>)
                        .map(member -> member.name)
                        .filter(name -> !name.equals("notes")))
                .containsExactlyElementsOf(
                        Stream.of(SignedKind.values()).map(SignedKind::toString).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"algorithm\":\"Ed25519\" | \"algorithm\":\"Ed448\"",
                "\"format\":\"waystage-signature/1.0\" | \"format\":\"waystage-signature/1\"",
                "\"format\":\"waystage-manifest/1.0\" | \"format\":\"waystage-catalogue/1.0\"",
                "\"key\":\"a | \"key\":\"A",
                "\"signature\":\" | \"signature\":\"=",
                "\"digest\":\" | \"digest\":\"0",
                "\"head\": | \"heads\":",
                "\"id\":\" | \"id\":\"!",
                "\"catalogue\":\" | \"catalogue\":\"A"
            })
    void whatTheSchemaRefusesTheReaderRefuses(String sound, String broken) {
        String document = SIGNATURE.replaceFirst(Pattern.quote(sound), broken);

        assertThat(document).isNotEqualTo(SIGNATURE);
        assertThat(Schemas.faults(CatalogueSchemas.EDITION_SIGNATURE, document)).isNotEmpty();
        assertThat(EditionSignature.read(document.getBytes(UTF_8)).hasErrors()).isTrue();
    }
}
