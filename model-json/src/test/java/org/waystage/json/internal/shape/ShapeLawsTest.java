package org.waystage.json.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Severity;
import org.waystage.json.Documents;
import org.waystage.json.internal.document.Values;
import org.waystage.json.internal.engine.ListCodec;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.Reading;
import tools.jackson.databind.JsonNode;

/** What holds of every type of object that the format has, one by one. */
@Tag("class-path-only") // a long one
class ShapeLawsTest {
    private static final int SEEDS = 6;

    static List<AnyShape<?>> shapes() {
        return AnyShape.all();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    <T> void aFullValueSurvivesARoundTrip(AnyShape<T> shape) {
        for (int seed = 0; seed < SEEDS; seed++) {
            T value = shape.full(seed);
            String json = Values.json(shape.shape(), value);
            Reading<T> reading = Values.read(shape.shape(), json);

            assertThat(reading.orElseThrow()).isEqualTo(value);
            assertThat(Values.json(shape.shape(), reading.orElseThrow())).isEqualTo(json);
            assertThat(reading.notices())
                    .allSatisfy(notice -> assertThat(notice.severity()).isEqualTo(Severity.INFO));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void fullValuesHaveEveryMemberInOrderBeforeTheUnknownOnes(AnyShape<?> shape) {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            List<String> written =
                    new ArrayList<>(Documents.tree(shape.fullJson(seed)).propertyNames());
            List<String> known =
                    shape.names().stream().filter(written::contains).toList();

            assertThat(written.subList(0, known.size())).isEqualTo(known);
            assertThat(written).hasSizeGreaterThan(known.size());
            seen.addAll(known);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(shape.names());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aFullValueIsValidByItsDefinition(AnyShape<?> shape) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(Schemas.faults(shape.toString(), Documents.tree(shape.fullJson(seed))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void anObjectWithoutMembersIsReadOnlyWhereNothingIsRequired(AnyShape<?> shape) {
        Reading<?> reading = Values.read(shape.shape(), "{}");

        assertThat(reading.value().isPresent())
                .isEqualTo(
                        Schemas.faults(shape.toString(), Documents.tree("{}")).isEmpty());
        assertThat(reading.hasErrors()).isEqualTo(reading.value().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void eachRequiredMemberThatIsMissingIsNamed(AnyShape<?> shape) {
        for (String name : shape.requiredNames()) {
            JsonNode json = Documents.tree(shape.fullJson(1));
            json.asObject().remove(name);
            Reading<?> reading = Values.read(shape.shape(), json.toString());

            assertThat(Documents.errors(reading)).singleElement().satisfies(notice -> {
                assertThat(notice.rule()).isEqualTo(JsonRules.MEMBER_MISSING);
                assertThat(notice.values()).containsEntry("member", name);
                assertThat(notice.place()).hasToString("1:1 (document)");
            });
            assertThat(reading.value()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aNullIsAnErrorForEachKnownMember(AnyShape<?> shape) {
        for (String name : shape.names()) {
            JsonNode json = Documents.tree(shape.fullJson(2));
            json.asObject().putNull(name);
            Reading<?> reading = Values.read(shape.shape(), json.toString());

            assertThat(Documents.errors(reading)).singleElement().satisfies(notice -> {
                assertThat(notice.rule()).isEqualTo(JsonRules.NULL);
                assertThat(notice.values()).containsEntry("member", name);
                assertThat(notice.place().pointer()).isEqualTo("/" + name);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aMemberThatStandsTwiceIsAnErrorAtItsSecondPlace(AnyShape<?> shape) {
        JsonNode json = Documents.tree(shape.fullJson(3));
        for (String name : json.propertyNames()) {
            String escaped = Documents.MAPPER.writeValueAsString(name);
            String again = "," + escaped + ":" + json.get(name) + "}";
            String text = json.toString();
            String twice = text.substring(0, text.length() - 1) + again;
            Reading<?> reading = Values.read(shape.shape(), twice);

            assertThat(Documents.errors(reading)).singleElement().satisfies(notice -> {
                assertThat(notice.rule()).isEqualTo(JsonRules.MEMBER_DUPLICATE);
                assertThat(notice.values()).containsEntry("member", name);
                assertThat(notice.place().position().orElseThrow().column())
                        .isEqualTo(text.length() + escaped.length() + 2);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void anEmptyListIsRemarkableAndReadAsNone(AnyShape<?> shape) {
        shape.shape().members().stream()
                .filter(member -> member.codec instanceof ListCodec<?> list && !list.atLeastOne)
                .filter(member -> !shape.toString().equals("statement") || !member.name.equals("codes"))
                .forEach(member -> {
                    JsonNode json = Documents.tree(shape.fullJson(4));
                    json.asObject().putArray(member.name);
                    JsonNode without = json.deepCopy();
                    without.asObject().remove(member.name);
                    Reading<?> reading = Values.read(shape.shape(), json.toString());

                    assertThat(reading.notices())
                            .filteredOn(notice -> notice.rule() == JsonRules.LIST_EMPTY)
                            .singleElement()
                            .satisfies(notice ->
                                    assertThat(notice.place().pointer()).isEqualTo("/" + member.name));
                    assertThat(reading.value())
                            .isEqualTo(Values.read(shape.shape(), without.toString())
                                    .value())
                            .isPresent();
                });
    }
}
