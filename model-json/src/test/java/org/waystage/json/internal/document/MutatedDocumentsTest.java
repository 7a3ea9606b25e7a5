package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.Documents;
import org.waystage.json.RandomModel;
import org.waystage.json.reading.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What holds of any document that people and programs have changed: members and values deleted, doubled, replaced, moved, and
 * unknown ones put into any object.
 */
@Tag("class-path-only")
@Tag("long")
class MutatedDocumentsTest {
    private static final int ROUNDS = 150;
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-2.50",
            "1e400",
            "\"\"",
            "\"deployed\"",
            "\"2019-02-30\"",
            "\"\\ud83d\"",
            "[]",
            "{}",
            "[[{\"a\":[null]}]]",
            "{\"en\":\"x\"}",
            "{\"x-deep\":{\"id\":[1.0,1.00]}}");

    private final List<JsonNode> nodes = new ArrayList<>();

    private static JsonNode any(Random random) {
        return Documents.tree(VALUES.get(random.nextInt(VALUES.size())));
    }

    private void collect(JsonNode node) {
        if (node.isContainer()) {
            nodes.add(node);
            node.forEach(this::collect);
        }
    }

    /** Changes one object or list somewhere in a document. */
    private void mutate(JsonNode root, Random random) {
        nodes.clear();
        collect(root);
        JsonNode node = nodes.get(random.nextInt(nodes.size()));
        if (node instanceof ObjectNode object) {
            mutate(object, random);
        } else if (node instanceof ArrayNode list) {
            mutate(list, random);
        }
    }

    private static void mutate(ObjectNode object, Random random) {
        List<String> names = List.copyOf(object.propertyNames());
        int kind = random.nextInt(5);
        if (names.isEmpty() || kind > 2) {
            object.set("x-unknown-" + random.nextInt(3), any(random));
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (kind) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, any(random));
            default ->
                object.set(
                        names.get(random.nextInt(names.size())),
                        object.get(name).deepCopy());
        }
    }

    private static void mutate(ArrayNode list, Random random) {
        int kind = list.isEmpty() ? 0 : random.nextInt(4);
        int at = list.isEmpty() ? 0 : random.nextInt(list.size());
        switch (kind) {
            case 0 -> list.insert(at, any(random));
            case 1 -> list.remove(at);
            case 2 -> list.insert(0, list.get(at).deepCopy());
            default -> list.set(at, any(random));
        }
    }

    /** Puts a second member of the same name beside one, which no tree can hold. */
    private static String withDuplicate(String document, Random random) {
        List<Integer> braces = new ArrayList<>();
        for (int i = document.indexOf("{\""); i >= 0; i = document.indexOf("{\"", i + 1)) {
            braces.add(i);
        }
        int at = braces.get(random.nextInt(braces.size())) + 1;
        int end = document.indexOf("\":", at);
        return document.substring(0, at) + document.substring(at, end + 2) + "{\"zz\":0}," + document.substring(at);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aChangedDocumentIsReadAndWithoutErrorsWrittenBackWithoutLoss(long seed) throws IOException {
        Random random = new Random(seed);
        String sound = seed % 2 == 0
                ? Documents.compact(new RandomModel(seed, true).catalogue())
                : Documents.resource("signed-edition.json");
        int good = 0;
        int bad = 0;
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode changed = Documents.tree(sound);
            for (int i = random.nextInt(3); i >= 0; i--) {
                mutate(changed, random);
            }
            String document = random.nextInt(10) == 0 ? withDuplicate(changed.toString(), random) : changed.toString();
            Reading<Catalogue> reading = Documents.read(document);
            if (reading.hasErrors()) {
                bad++;
                assertThat(reading.notices())
                        .isNotEmpty()
                        .allSatisfy(
                                notice -> assertThat(notice.place().position()).isPresent());
            } else {
                good++;
                holds(reading.orElseThrow());
            }
        }
        assertThat(good).isGreaterThan(10);
        assertThat(bad).isGreaterThan(30);
    }

    private static void holds(Catalogue catalogue) throws IOException {
        for (CatalogueWriter writer : List.of(CatalogueWriter.compact(), CatalogueWriter.pretty())) {
            byte[] written = writer.toBytes(catalogue);
            Reading<Catalogue> again = new CatalogueReader().read(new ByteArrayInputStream(written));

            assertThat(again.value()).contains(catalogue);
            assertThat(again.hasErrors()).isFalse();
            assertThat(new String(writer.toBytes(again.orElseThrow()), UTF_8)).isEqualTo(new String(written, UTF_8));
        }
        Reading<byte[]> canonical = CanonicalJson.of(CatalogueWriter.compact().toBytes(catalogue));
        if (!canonical.hasErrors()) {
            assertThat(CanonicalJson.of(catalogue)).isEqualTo(canonical.orElseThrow());
        }
    }
}
