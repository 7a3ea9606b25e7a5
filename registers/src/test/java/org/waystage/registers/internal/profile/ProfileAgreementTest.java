package org.waystage.registers.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.json.reading.Reading;
import org.waystage.registers.Profile;
import org.waystage.registers.notice.RegisterRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each value of each sound profile is taken out, or replaced by others: the reader never fails, notes whatever the schema
 * does, and the schema sees every wrong type and every unknown or missing member.
 */
@Tag("class-path-only")
@Tag("long")
class ProfileAgreementTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<Rule> OF_FORM = Set.of(
            RegisterRules.PROFILE_TYPE_WRONG,
            RegisterRules.PROFILE_MEMBER_UNKNOWN,
            RegisterRules.PROFILE_MEMBER_MISSING);
    private static final List<String> OTHERS = List.of(
            "null",
            "1",
            "-1",
            "\"\"",
            "\" \"",
            "\"x y\"",
            "\"*\"",
            "true",
            "false",
            "[]",
            "[\"\"]",
            "[1]",
            "[\"name\"]",
            "{}",
            "{\"$comment\":\"c\"}",
            "{\"zzz\":1}");

    static List<String> sound() {
        return ProfileDocuments.expected().stream()
                .filter(expected -> expected.verdict().equals("valid"))
                .map(ProfileDocuments.Expected::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void schemaAndReaderSayTheSameOfEveryChange(String name) {
        JsonNode profile = MAPPER.readTree(ProfileDocuments.text(name + ".json"));
        List<String> disagreements = new ArrayList<>();
        for (String pointer : pointers(profile, "").toList()) {
            for (String other : OTHERS) {
                compare(changed(profile, pointer, other), pointer + " = " + other, disagreements);
            }
            compare(without(profile, pointer), pointer + " absent", disagreements);
        }

        assertThat(disagreements).isEmpty();
    }

    private static Stream<String> pointers(JsonNode node, String pointer) {
        List<String> below = new ArrayList<>();
        if (node.isObject()) {
            node.propertyNames()
                    .forEach(name -> below.add(name.replace("~", "~0").replace("/", "~1")));
        } else {
            for (int i = 0; i < node.size(); i++) {
                below.add(Integer.toString(i));
            }
        }
        return below.stream()
                .map(segment -> pointer + "/" + segment)
                .flatMap(next ->
                        Stream.concat(Stream.of(next), pointers(node.at(next.substring(pointer.length())), next)));
    }

    private static JsonNode changed(JsonNode profile, String pointer, String other) {
        JsonNode copy = profile.deepCopy();
        String last = last(pointer);
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), MAPPER.readTree(other));
        } else {
            ((ObjectNode) parent).set(last, MAPPER.readTree(other));
        }
        return copy;
    }

    private static JsonNode without(JsonNode profile, String pointer) {
        JsonNode copy = profile.deepCopy();
        String last = last(pointer);
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ArrayNode list) {
            list.remove(Integer.parseInt(last));
        } else {
            ((ObjectNode) parent).remove(last);
        }
        return copy;
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private static void compare(JsonNode profile, String what, List<String> disagreements) {
        String json = profile.toString();
        List<Error> faults = ProfileCorpusTest.SCHEMA.validate(json, InputFormat.JSON);
        Reading<Profile> reading;
        try {
            reading = ProfileDocuments.read(json);
        } catch (RuntimeException e) {
            fail("reading failed: " + what, e);
            return;
        }
        if (!faults.isEmpty() && !reading.hasErrors()) {
            disagreements.add(what + ": only the schema has " + faults);
        }
        List<Notice> ofForm = reading.notices().stream()
                .filter(notice -> OF_FORM.contains(notice.rule()))
                .toList();
        if (faults.isEmpty() && !ofForm.isEmpty()) {
            disagreements.add(what + ": only the reader has " + ofForm);
        }
    }
}
