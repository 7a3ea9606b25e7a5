package org.waystage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.json.internal.document.Values;
import org.waystage.json.internal.shape.AnyShape;
import org.waystage.json.internal.shape.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schema and reader agree on which documents are sound, of some thousands that are nearly so.
 *
 * <p>Not tried is what the schema itself leaves to readers: days that do not exist, names that stand twice, and whole numbers
 * and versions written in an odd way ({@code 2.0}, {@code 1.01}).
 */
class SameVerdictTest {
    private static final int CHANGES = 60;
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "7",
            "-1",
            "2.5",
            "9007199254740991",
            "9007199254740992",
            "1e-7",
            "[]",
            "{}",
            "\"\"",
            "\"a\"",
            "\"a-b\"",
            "\"a--b\"",
            "\"A\"",
            "\"a b\"",
            "\"a.b_c\"",
            "\"é\"",
            "\"2019\"",
            "\"2019-13\"",
            "\"2019-03-14\"",
            "\"2019-3\"",
            "\"2019-03-14T00:00\"",
            "\"en\"",
            "\"abcdefghi\"",
            "\"en-\"",
            "\"pilot\"",
            "\"" + "a".repeat(100) + "\"",
            "\"" + "a".repeat(101) + "\"",
            "[null]",
            "[1]",
            "[\"a\"]",
            "[\"A b\"]",
            "[[]]",
            "[{}]",
            "{\"en\":\"x\"}",
            "{\"en\":1}",
            "{\"\":\"x\"}",
            "{\"source\":\"a\"}",
            "{\"source\":\"a\",\"where\":\"p. 1\"}",
            "{\"from\":\"2019\"}",
            "{\"value\":1,\"min\":1}",
            "{\"min\":1,\"max\":0}",
            "{\"organization\":\"a\",\"name\":{\"en\":\"x\"}}");

    static List<AnyShape<?>> shapes() {
        return AnyShape.all();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void oneChangeAnywhereGivesTheSameVerdict(AnyShape<?> shape) {
        Random random = new Random(20_26);
        int refused = 0;
        for (int i = 0; i < CHANGES; i++) {
            JsonNode json = Documents.tree(shape.fullJson(i % 10));
            change(json, random);
            String text = json.toString();
            boolean valid = Schemas.faults(shape.toString(), json).isEmpty();

            assertThat(Values.read(shape.shape(), text).hasErrors())
                    .as("the reader refuses %s", text)
                    .isEqualTo(!valid);
            refused += valid ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(CHANGES / 10);
    }

    /** Changes or removes one value of an object or list, wherever it stands. */
    private static void change(JsonNode json, Random random) {
        List<Runnable> changes = new ArrayList<>();
        JsonNode value = Documents.tree(VALUES.get(random.nextInt(VALUES.size())));
        collect(json, value, random.nextInt(4) == 0, changes);
        changes.get(random.nextInt(changes.size())).run();
    }

    private static void collect(JsonNode json, JsonNode value, boolean remove, List<Runnable> changes) {
        if (json instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                changes.add(remove ? () -> object.remove(name) : () -> object.set(name, value));
                collect(object.get(name), value, remove, changes);
            }
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                changes.add(remove ? () -> array.remove(at) : () -> array.set(at, value));
                collect(array.get(i), value, remove, changes);
            }
        }
    }
}
