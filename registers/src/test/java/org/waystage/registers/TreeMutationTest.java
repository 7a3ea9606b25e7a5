package org.waystage.registers;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.registers.Fixtures.Fixture;
import org.waystage.registers.Fixtures.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents of JSON and YAML in every way in which copies differ: what keeps the content gives the same catalogue, what loses
 * some says so, and nothing ends in an exception.
 *
 * <p>Not to be known, and so not asked for: a document of YAML that is cut off between two lines, and a member that a single
 * record lacks.
 */
@Tag("class-path-only")
@Timeout(300)
class TreeMutationTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "12",
            "-1.50",
            "1e400",
            "\"\"",
            "\" \"",
            "\"x\"",
            "[]",
            "[\"a\",\"b\"]",
            "[[{}]]",
            "{}",
            "{\"a\":1}");

    static List<Fixture> trees() {
        return Fixtures.trees();
    }

    static List<Fixture> json() {
        return trees().stream()
                .filter(fixture -> fixture.file.endsWith(".json"))
                .toList();
    }

    private static ArrayNode records(JsonNode root) {
        return (ArrayNode) root.get(root.has("entries") ? "entries" : "algoritmes");
    }

    @ParameterizedTest
    @MethodSource("trees")
    void anotherEncodingOrOtherLineEndsKeepTheContent(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        String text = mutants.text();
        mutants.same("UTF-8 with mark", "\uFEFF" + text);
        mutants.same("UTF-16LE with mark", ("\uFEFF" + text).getBytes(UTF_16LE));
        mutants.same("UTF-16BE with mark", ("\uFEFF" + text).getBytes(UTF_16BE));
        mutants.same("CRLF", text.replace("\n", "\r\n"));
        mutants.same("CR", text.replace('\n', '\r'));
        mutants.same("no last line end", text.strip());
        mutants.same("blank lines around", "\n\n" + text + "\n \n");
        for (byte[] other : List.of(text.getBytes(UTF_16LE), text.getBytes(UTF_16BE))) {
            assertThat(mutants.read("no encoding", other).noticed("register-encoding-unknown"))
                    .isTrue();
        }
        assertThat(mutants.read("a NUL", ("\0" + text).getBytes(UTF_8)).noticed("register-nul-character"))
                .isTrue();
        Mutants.encode(text.replace("Telt", "Tält"), Mutants.CP1252)
                .filter(bytes -> text.contains("Telt"))
                .ifPresent(bytes -> assertThat(
                                readQuietly(mutants, bytes).summary().hasErrors())
                        .isTrue());
    }

    private static Outcome readQuietly(Mutants mutants, byte[] bytes) {
        try {
            return mutants.read("windows-1252", bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("json")
    void membersInAnotherOrderAndMoreMembersKeepTheContent(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        JsonNode root = MAPPER.readTree(mutants.text());
        mutants.same("compact", root.toString());
        mutants.same("members in another order", shuffled(root).toString());
        JsonNode more = root.deepCopy();
        for (JsonNode record : records(more)) {
            ((ObjectNode) record)
                    .putObject("zusatz")
                    .put("mehr", "und mehr")
                    .putArray("noch")
                    .add(1)
                    .add("a");
        }
        ((ObjectNode) more).put("mehr", true);
        mutants.same("more members", more.toString());
    }

    /** Returns a copy in which the members of every object stand in another order. */
    private static JsonNode shuffled(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = MAPPER.createArrayNode();
            array.forEach(element -> copy.add(shuffled(element)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        Collections.shuffle(members, new Random(members.size()));
        ObjectNode copy = MAPPER.createObjectNode();
        members.forEach(member -> copy.set(member.getKey(), shuffled(member.getValue())));
        return copy;
    }

    @ParameterizedTest
    @MethodSource("trees")
    void aDocumentThatIsCutOffIsNoticed(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        String text = mutants.text();
        boolean json = fixture != Fixture.LANDSCAPE;
        for (int at = 1; at < text.stripTrailing().length(); at += 1 + text.length() / 60) {
            Outcome outcome = mutants.read("cut at " + at, text.substring(0, at));
            assertThat(!json || outcome.noticed("register-cut-off"))
                    .as("cut at %s after %s: %s", at, text.substring(Math.max(0, at - 20), at), outcome.notices())
                    .isTrue();
        }
        assertThat(mutants.read("nothing", "").notices()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("trees")
    void bytesThatAreSpoiltNeverLoseRecordsInSilence(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        for (int seed = 0; seed < 60; seed++) {
            byte[] changed = Mutants.flipped(mutants.bytes, seed);
            if (fixture == Fixture.LANDSCAPE) {
                mutants.read("seed " + seed, changed);
            } else {
                mutants.counted("seed " + seed, changed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("json")
    void aMemberOfAnotherNameIsNoticed(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        JsonNode root = MAPPER.readTree(mutants.text());
        for (String name : records(root).get(0).propertyNames()) {
            JsonNode all = root.deepCopy();
            records(all).forEach(record -> rename((ObjectNode) record, name));
            mutants.noticed("all '" + name + "' renamed", all.toString());
            JsonNode one = root.deepCopy();
            rename((ObjectNode) records(one).get(0), name);
            mutants.noticed("one '" + name + "' renamed", one.toString());
            JsonNode without = root.deepCopy();
            records(without).forEach(record -> ((ObjectNode) record).remove(name));
            mutants.noticed("without '" + name + "'", without.toString());
        }
    }

    private static void rename(ObjectNode object, String name) {
        JsonNode value = object.remove(name);
        if (value != null) {
            object.set(name + "q", value);
        }
    }

    @ParameterizedTest
    @MethodSource("json")
    void valuesOfAnotherTypeNeverLoseRecordsInSilence(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        JsonNode root = MAPPER.readTree(mutants.text());
        for (String other : OTHERS) {
            JsonNode value = MAPPER.readTree(other);
            for (String name : records(root).get(0).propertyNames()) {
                JsonNode changed = root.deepCopy();
                records(changed).forEach(record -> ((ObjectNode) record).set(name, value));
                mutants.counted(name + " all " + other, changed.toString().getBytes(UTF_8));
                JsonNode one = root.deepCopy();
                ((ObjectNode) records(one).get(1)).set(name, value);
                mutants.counted(name + " once " + other, one.toString().getBytes(UTF_8));
            }
            JsonNode record = root.deepCopy();
            records(record).set(1, value);
            mutants.counted("a record " + other, record.toString().getBytes(UTF_8));
            for (String name : root.propertyNames()) {
                JsonNode changed = root.deepCopy();
                ((ObjectNode) changed).set(name, value);
                mutants.counted(name + " " + other, changed.toString().getBytes(UTF_8));
            }
            assertThat(mutants.read("root " + other, other).notices()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("json")
    void recordsThatStandTwiceAreNoticed(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        JsonNode root = MAPPER.readTree(mutants.text());
        for (int i = 0; i < records(root).size(); i++) {
            JsonNode twice = root.deepCopy();
            records(twice).insert(i, records(root).get(i));
            mutants.counted("record " + i + " twice", twice.toString().getBytes(UTF_8));
            JsonNode without = root.deepCopy();
            records(without).remove(i);
            Outcome outcome = mutants.read("without record " + i, without.toString());
            assertThat(outcome.noticed("register-count-wrong")).isEqualTo(root.has("count"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 600, 1_100, 100_000})
    void deepNestingIsReadOrSaid(int depth) throws IOException {
        Mutants mutants = Mutants.of(Fixture.NETHERLANDS);
        String nested = "[".repeat(depth) + "1" + "]".repeat(depth);
        String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        for (String value : List.of(nested, objects)) {
            mutants.read("root", value);
            mutants.counted(
                    "before",
                    mutants.text().replaceFirst("\\{", "{\"x\":" + value + ",").getBytes(UTF_8));
            mutants.counted(
                    "title", mutants.text().replace("\"Pakketkijker\"", value).getBytes(UTF_8));
        }
        Mutants landscape = Mutants.of(Fixture.LANDSCAPE);
        landscape.read("flow", "landscape: " + nested);
        landscape.read("title", landscape.text().replace("Violino\n", objects + "\n"));
    }

    @Test
    void aliasesOfYamlDoNotMultiply() throws IOException {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            text.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        Mutants mutants = Mutants.of(Fixture.LANDSCAPE);
        mutants.same("aliases before", text + mutants.text());
        Outcome outcome = mutants.read(
                "an alias in a record",
                mutants.text().replace("name: Violino", "name: *a0").replace("# A", "a: &a0 Violino\n# A"));
        assertThat(outcome.noticed("register-alias-not-followed")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void aFileOfAnotherKindIsSaid(Fixture fixture) throws IOException {
        Mutants mutants = Mutants.of(fixture);
        for (String other : List.of(
                "",
                " ",
                "\n\n",
                "{}",
                "[]",
                "null",
                "\"x\"",
                "a,b\n1,2\n",
                "a: b\n",
                "%PDF-1.4\n",
                "<html></html>",
                "\"",
                "{",
                "- - -",
                "&a *a",
                "? :",
                "\t",
                "---\n---\n",
                "%")) {
            assertThat(mutants.read("'" + other + "'", other).notices())
                    .as("%s", other)
                    .isNotEmpty();
        }
        for (Fixture another : Fixture.values()) {
            if (another.isTable() != fixture.isTable()) {
                assertThat(mutants.read(another.file, another.content())
                                .summary()
                                .notices())
                        .isNotEmpty();
            }
        }
    }
}
