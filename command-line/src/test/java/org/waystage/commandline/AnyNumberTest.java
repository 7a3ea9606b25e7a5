package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** No command fails at any number in any member. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("long")
class AnyNumberTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String LONG = "9".repeat(400);

    /** The members of a quantity. */
    private static final List<String> HELD =
            List.of("1e400", "-9e1000", "1e-1000", "0e-1000", "-0", LONG, "0." + LONG.substring(2));

    /** Members that are not part of a quantity. */
    private static final List<String> REFUSED =
            List.of("1e-999999999", "1e999999999", "1e-50000000", "0e999999999", "-1e1001", "1e99999999999");

    /** The ways in which a quantity is written. */
    private static final List<String> FORMS = List.of("value", "about", "min", "moreThan", "max", "lessThan");

    private static final List<String> COMMANDS = List.of(
            "stats survey FILE",
            "stats FILE --by technology",
            "report FILE --output FOLDER/report/",
            "digest --canonical FILE",
            "convert FILE --output FOLDER/new.ndjson",
            "convert FILE --output FOLDER/tables/",
            "convert FILE --output FOLDER/new.xlsx");

    @TempDir
    private Path folder;

    /** A member of an object that is a number. */
    private record NumberPlace(ObjectNode object, String member, String pointer) {
        void put(String number) {
            object.putRawValue(member, new RawValue(number));
        }
    }

    private static JsonNode everyMember() throws IOException {
        try (InputStream in =
                AnyNumberTest.class.getResourceAsStream("/org/waystage/conformance/valid/every-member.json")) {
            return MAPPER.readTree(Objects.requireNonNull(in));
        }
    }

    private static List<NumberPlace> numbers(JsonNode document) {
        List<NumberPlace> found = new ArrayList<>();
        find(document, "", found);
        return found;
    }

    private static void find(JsonNode value, String pointer, List<NumberPlace> found) {
        if (value instanceof ObjectNode object) {
            object.forEachEntry((name, member) -> {
                if (member.isNumber()) {
                    found.add(new NumberPlace(object, name, pointer + "/" + name));
                }
                find(member, pointer + "/" + name, found);
            });
        } else {
            for (int i = 0; i < value.size(); i++) {
                find(value.get(i), pointer + "/" + i, found);
            }
        }
    }

    /** Returns the objects of a document that are quantities. */
    private static List<ObjectNode> quantities(JsonNode document) {
        return numbers(document).stream()
                .map(NumberPlace::object)
                .filter(object -> object.has("unit"))
                .distinct()
                .toList();
    }

    private CommandRun run(JsonNode document, String command) throws IOException {
        Path file = Files.writeString(folder.resolve("numbers.json"), MAPPER.writeValueAsString(document));
        return CommandRun.of(Stream.of(command.split(" "))
                .map(word -> word.replace("FILE", file.toString()).replace("FOLDER", folder.toString()))
                .toArray(String[]::new));
    }

    private void assertThatNothingStops(JsonNode document) throws IOException {
        for (String command : COMMANDS) {
            CommandRun run = run(document, command);
            assertThat(run.code()).as(command + "\n" + run.err()).isIn(0, 1);
        }
        for (String written : List.of("tables", "new.xlsx", "new.ndjson")) {
            if (Files.exists(folder.resolve(written))) {
                CommandRun run =
                        CommandRun.of("validate", folder.resolve(written).toString());
                assertThat(run.code())
                        .as(written + "\n" + run.out() + run.err())
                        .isZero();
            }
        }
    }

    static List<String> held() {
        return HELD;
    }

    static List<String> refused() {
        return REFUSED;
    }

    @ParameterizedTest
    @MethodSource("held")
    void aQuantityOfAnyNumberThatItHoldsGoesThroughEveryCommand(String number) throws IOException {
        JsonNode document = everyMember();
        ArrayNode answers = (ArrayNode) document.at("/surveys/0/answers");
        for (int i = answers.size(); i < FORMS.size(); i++) {
            answers.add(answers.get(0).deepCopy());
        }
        List<ObjectNode> quantities = quantities(document);
        for (int i = 0; i < quantities.size(); i++) {
            quantities.get(i).remove(FORMS);
            quantities.get(i).putRawValue(FORMS.get(i % FORMS.size()), new RawValue(number));
        }

        CommandRun validated = run(document, "validate FILE");
        assertThat(validated.code()).as(validated.out() + validated.err()).isZero();
        assertThatNothingStops(document);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anyOtherNumberIsAnErrorAtItsPlaceInEveryMember(String number) throws IOException {
        int places = numbers(everyMember()).size();
        for (int i = 0; i < places; i++) {
            JsonNode document = everyMember();
            NumberPlace place = numbers(document).get(i);
            place.put(number);
            CommandRun run = run(document, "validate FILE --format json");

            assertThat(run.code()).as(place.pointer() + "\n" + run.err()).isEqualTo(1);
            assertThat(MAPPER.readTree(run.bytes()).findValuesAsString("pointer"))
                    .contains(place.pointer());
        }
        JsonNode all = everyMember();
        numbers(all).forEach(place -> place.put(number));
        assertThatNothingStops(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e99999999999", "-0"})
    void anUnknownMemberKeepsAnyNumber(String number) throws IOException {
        JsonNode document = everyMember();
        ((ObjectNode) document).putRawValue("later", new RawValue(number));
        ((ObjectNode) document.at("/caseStudies/0")).putRawValue("later", new RawValue("[" + number + "]"));

        assertThatNothingStops(document);
        assertThat(folder.resolve("new.ndjson"))
                .content()
                .contains("\"later\":" + number, "\"later\":[" + number + "]");
    }
}
