package org.waystage.json.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.Documents;
import org.waystage.json.internal.engine.Shape;
import tools.jackson.databind.JsonNode;

/** The schema of decisions says what their shapes say. */
class DecisionSchemaTest {
    private static final Map<String, Shape<?>> SHAPES = Map.of(
            "decisions", DecisionShapes.DECISIONS,
            "entry", DecisionShapes.ENTRY,
            "record", DecisionShapes.RECORD,
            "suggestion", DecisionShapes.SUGGESTION);

    @ParameterizedTest
    @ValueSource(strings = {"decisions", "entry", "record", "suggestion"})
    void theMembersTheirOrderAndWhatIsRequiredAreTheSame(String type) {
        Shape<?> shape = SHAPES.get(type);
        JsonNode schema =
                Documents.tree(CatalogueSchemas.DECISIONS.text()).get("$defs").get(type);
        List<String> required =
                schema.get("required").valueStream().map(JsonNode::asString).toList();

        assertThat(shape.type).isEqualTo(type);
        assertThat(shape.members().stream().map(member -> member.name))
                .containsExactlyElementsOf(schema.get("properties").propertyNames());
        assertThat(shape.members().stream().filter(member -> member.required).map(member -> member.name))
                .containsExactlyElementsOf(required);
    }
}
