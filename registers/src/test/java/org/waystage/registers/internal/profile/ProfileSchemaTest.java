package org.waystage.registers.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.registers.Profiles;
import org.waystage.registers.internal.profile.reading.CaseMappingReader;
import org.waystage.registers.internal.profile.reading.ConditionReader;
import org.waystage.registers.internal.profile.reading.InputReader;
import org.waystage.registers.internal.profile.reading.KnowledgeReader;
import org.waystage.registers.internal.profile.reading.ProfileReader;
import org.waystage.registers.internal.profile.reading.ProfileTables;
import org.waystage.registers.internal.profile.reading.StepReader;
import org.waystage.registers.internal.profile.reading.ValueReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema has the members and words of the reader, and explains each of them. */
public class ProfileSchemaTest {
    private static final JsonNode SCHEMA = new JsonMapper().readTree(Profiles.schema());

    /** An object of the schema, and the members that the reader knows of it. */
    public record Members(String pointer, List<String> names) {
        @Override
        public String toString() {
            return pointer;
        }
    }

    /** Validators that go by RE2, such as those of Go and Rust, take no lookarounds. */
    @Test
    void itsPatternsAreThoseThatEveryValidatorTakes() {
        assertThat(Profiles.schema()).contains("\"pattern\":").doesNotContain("(?");
    }

    public static List<Members> objects() {
        return List.of(
                new Members("", ProfileReader.PROFILE),
                new Members("/$defs/source", ProfileReader.SOURCE),
                new Members("/$defs/catalogue", ProfileReader.CATALOGUE),
                new Members("/$defs/skip", ProfileReader.SKIP),
                new Members("/$defs/withhold", ProfileReader.WITHHOLD),
                new Members("/$defs/customs", ProfileReader.CUSTOMS),
                new Members("/$defs/input", InputReader.INPUT),
                new Members("/$defs/column/then", InputReader.COLUMN),
                new Members("/$defs/header/else", InputReader.HEADER),
                new Members("/$defs/edition", InputReader.EDITION),
                new Members("/$defs/edition/properties/recognise", InputReader.RECOGNISE),
                new Members("/$defs/told/else", InputReader.TOLD),
                new Members("/$defs/table", ProfileTables.TABLE),
                new Members("/$defs/reading", ProfileTables.READING),
                new Members("/$defs/organization", KnowledgeReader.ORGANIZATION),
                new Members("/$defs/technology", KnowledgeReader.TECHNOLOGY),
                new Members("/$defs/crosswalk", KnowledgeReader.CROSSWALK),
                new Members("/$defs/crosswalkRow", KnowledgeReader.ROW),
                new Members("/$defs/condition", ConditionReader.CONDITION),
                new Members("/$defs/step", with(StepReader.KINDS, "when")),
                new Members("/$defs/step/properties/split", StepReader.SPLIT),
                new Members("/$defs/step/properties/match/else", StepReader.MATCH),
                new Members("/$defs/step/properties/flag", StepReader.FLAG),
                new Members("/$defs/valueMembers", ValueReader.VALUE),
                new Members("/$defs/technologyValue/else", more(CaseMappingReader.TECHNOLOGY)),
                new Members("/$defs/adopter/else", more(CaseMappingReader.ADOPTER)),
                new Members("/$defs/partner/else", more(CaseMappingReader.PARTNER)),
                new Members("/$defs/statements/items/else", more(CaseMappingReader.STATEMENT)),
                new Members("/$defs/identifier", more(CaseMappingReader.IDENTIFIER)),
                new Members("/$defs/dateColumn", CaseMappingReader.DATE),
                new Members("/$defs/stageRecord", CaseMappingReader.STAGE),
                new Members("/$defs/notSeparable", CaseMappingReader.NOT_SEPARABLE),
                new Members("/$defs/link", CaseMappingReader.LINK),
                new Members("/$defs/identity", CaseMappingReader.IDENTITY),
                new Members("/$defs/case", CaseMappingReader.CASE),
                new Members("/$defs/case/properties/period", CaseMappingReader.PERIOD));
    }

    private static List<String> with(List<String> members, String more) {
        List<String> all = new ArrayList<>(members);
        all.add(more);
        return all;
    }

    /** Returns what an object has more than a value. */
    private static List<String> more(List<String> members) {
        return members.subList(ValueReader.VALUE.size(), members.size());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void theMembersOfAnObjectAreThoseOfTheReader(Members members) {
        List<String> inSchema =
                new ArrayList<>(SCHEMA.at(members.pointer()).get("properties").propertyNames());
        inSchema.remove("$comment");

        assertThat(inSchema).containsExactlyInAnyOrderElementsOf(members.names());
    }

    static List<Arguments> words() {
        return List.of(
                Arguments.of("/$defs/stage", KnowledgeReader.STAGES),
                Arguments.of("/$defs/basis", ProfileTables.BASES),
                Arguments.of("/$defs/reading/properties/means", ProfileTables.MEANINGS),
                Arguments.of("/$defs/reading/properties/certainty", ProfileTables.CERTAINTIES),
                Arguments.of("/$defs/organization/properties/kind", KnowledgeReader.ORGANIZATION_KINDS),
                Arguments.of("/$defs/catalogue/properties/coverage", ProfileReader.COVERAGES),
                Arguments.of("/$defs/crosswalkRow/properties/relation", KnowledgeReader.RELATIONS),
                Arguments.of("/$defs/caseList", CaseMappingReader.CASE_LISTS),
                Arguments.of("/$defs/link/properties/kind", CaseMappingReader.LINK_KINDS),
                Arguments.of("/$defs/input/properties/kind", InputReader.KINDS));
    }

    @ParameterizedTest
    @MethodSource("words")
    void theWordsAreThoseOfTheReaderInOrder(String pointer, Map<String, ?> words) {
        Collection<String> inSchema = SCHEMA.at(pointer)
                .get("enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        assertThat(inSchema).containsExactlyElementsOf(words.keySet());
    }

    @Test
    void everyMemberAndEveryDefinitionIsExplained() {
        SCHEMA.get("$defs").forEachEntry((name, definition) -> {
            assertThat(definition.path("title").asString("")).as(name).isNotBlank();
            assertThat(definition.path("description").asString("")).as(name).isNotBlank();
        });
        assertThat(unexplained(SCHEMA, "")).isEmpty();
    }

    private static List<String> unexplained(JsonNode schema, String pointer) {
        List<String> found = new ArrayList<>();
        boolean members = pointer.endsWith("/properties");
        schema.forEachEntry((name, node) -> {
            if (node.isContainer()) {
                boolean restricts = pointer.contains("/then/properties")
                        || pointer.contains("/if/")
                        || pointer.contains("/oneOf/")
                        || (node.has("$ref") && node.size() == 1)
                        || node.isArray()
                        || name.equals("atIssue");
                if (members && !restricts && !node.has("description") && !pointer.startsWith("/else")) {
                    found.add(pointer + "/" + name);
                }
                found.addAll(unexplained(node, pointer + "/" + name));
            }
        });
        return found;
    }

    @Test
    void theSchemaIsOfTheDraftAndHasItsName() {
        assertThat(SCHEMA.get("$id").asString()).isEqualTo("urn:waystage:schema:profile:1.0");
        assertThat(SCHEMA.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }
}
