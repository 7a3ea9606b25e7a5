package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Rule;
import org.waystage.registers.internal.profile.ProfileDocuments;
import org.waystage.registers.internal.profile.ProfileSchemaTest;
import org.waystage.registers.notice.RegisterRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page on the format: its examples are read, and it names every member and rule. */
class ProfilesPageTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("basedir", ".")).resolve("PROFILES.md"));
    }

    private static List<String> blocks(boolean whole) throws IOException {
        List<String> blocks = new ArrayList<>();
        String[] parts = page().split("```", -1);
        for (int i = 1; i < parts.length; i += 2) {
            String block = parts[i].substring("json".length()).strip();
            if (block.startsWith("{") == whole) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    static List<String> profiles() throws IOException {
        return blocks(true);
    }

    static List<String> fragments() throws IOException {
        return blocks(false);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyWholeProfileIsReadWithoutNotices(String profile) {
        assertThat(ProfileDocuments.read(profile).notices()).isEmpty();
    }

    /** A fragment names columns and tables that it does not show, so only that is forgiven. */
    @ParameterizedTest
    @MethodSource("fragments")
    void everyFragmentIsSoundInAProfile(String fragment) {
        ObjectNode profile = (ObjectNode) MAPPER.readTree(ProfileDocuments.text("valid-table.json"));
        JsonNode members = MAPPER.readTree("{" + fragment + "}");
        members.forEachEntry((name, value) -> {
            if (name.equals("case")) {
                ((ObjectNode) profile.get("case")).setAll((ObjectNode) value);
            } else {
                profile.set(name, value);
            }
        });

        assertThat(ProfileDocuments.read(profile.toString()).notices())
                .filteredOn(notice -> notice.rule() != RegisterRules.PROFILE_REFERENCE_UNKNOWN
                        && notice.rule() != RegisterRules.PROFILE_UNUSED)
                .isEmpty();
    }

    @Test
    void thePageNamesEveryMember() throws IOException {
        Set<String> words = new TreeSet<>(List.of(page().split("[^A-Za-z]+", -1)));

        assertThat(words)
                .containsAll(ProfileSchemaTest.objects().stream()
                        .flatMap(object -> object.names().stream())
                        .distinct()
                        .toList());
    }

    @Test
    void thePageNamesEveryRule() throws IOException {
        assertThat(page())
                .contains(RegisterRules.all().stream()
                        .map(Rule::id)
                        .filter(id -> id.startsWith("register-profile-"))
                        .toList());
    }
}
