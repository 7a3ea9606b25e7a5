package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.id.ScopeId;
import org.waystage.core.reference.Organization;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first edition against the facts of today. They do not make it again: its cases were looked at once more. What they still
 * carry of it must be the same: each case is compared part by part, without French texts and without the sources of single
 * records, which are new, and this test says of each part in how many cases it differs.
 */
class AgainstTheFirstEditionTest {
    private static final Catalogue FIRST = Editions.of("2026-11");
    private static final Catalogue SECOND = Editions.of("2026-12");

    /** What the first edition said of a country, and what it says since: without the other day, which no source tells. */
    private static final Set<String> GRADUATIONS = Set.of(
            "Graduated from the LDC category on 13 December 2024 according to UN DESA; a helper text elsewhere says 6 December.",
            "Graduated from the LDC category on 13 December 2024 according to UN DESA.");

    @Test
    void keepsTheSourcesOfEachCaseBeforeThoseThatWereAdded() {
        for (CaseStudy first : FIRST.caseStudies()) {
            assertThat(SECOND.caseStudy(first.id()).orElseThrow().sources())
                    .as(first.id().value())
                    .startsWith(first.sources().toArray(Citation[]::new));
        }
    }

    @Test
    void addsAndCorrectsAsManyRecordsAsTheNotesSay() {
        int added = 0;
        int corrected = 0;
        for (CaseStudy first : FIRST.caseStudies()) {
            CaseStudy second = SECOND.caseStudy(first.id()).orElseThrow();
            List<String> gone = records(first);
            gone.removeAll(records(second));
            corrected += gone.size();
            added += second.stages().size() - first.stages().size();
        }

        assertThat(added).isEqualTo(80);
        assertThat(corrected).isEqualTo(16);
        assertThat(SECOND.notes())
                .extracting(note -> note.in("en"))
                .anyMatch(
                        note -> note.contains(
                                "53 of them have other stage records: 80 records were added in 49 cases and 16 corrected in 13."));
    }

    @Test
    void keepsTheIdsOfBodiesAndSources() {
        assertThat(SECOND.organizations())
                .extracting(Organization::id)
                .containsAll(
                        FIRST.organizations().stream().map(Organization::id).toList());
        assertThat(SECOND.sources())
                .extracting(Source::id)
                .containsAll(FIRST.sources().stream().map(Source::id).toList());
    }

    /**
     * All but what is new: French texts, the version of the lists, a remark that three titles are uncertain, and the groups of
     * M49 with their memberships, their source and their place in the title.
     */
    @ParameterizedTest
    @CsvSource({
        "technologies, id",
        "collections, id",
        "codeLists, id",
        "crosswalks, scheme",
        "surveys, id",
        "lessons, id",
        "initiatives, id"
    })
    void keepsWhatIsNoCase(String list, String key) throws IOException {
        Map<String, JsonNode> first = byKey("2026-11.json", list, key);
        Map<String, JsonNode> second = byKey("2026-12.json", list, key);
        second.keySet().remove("study-report-2022-launch");

        assertThat(second).isEqualTo(first);
    }

    private static Map<String, JsonNode> byKey(String document, String list, String key) throws IOException {
        Map<String, JsonNode> things = new TreeMap<>();
        try (InputStream in = Editions.class.getResourceAsStream(document)) {
            for (JsonNode thing : JsonMapper.shared().readTree(in).path(list)) {
                things.put(thing.path(key).asString(), strip(thing));
            }
        }
        return things;
    }

    private static JsonNode strip(JsonNode node) {
        if (node instanceof ArrayNode array) {
            array.removeIf(AgainstTheFirstEditionTest::ofM49);
        }
        if (node instanceof ObjectNode object) {
            object.remove("fr");
            if (object.path("id").asString("").equals("country-groups")) {
                object.remove("title");
            }
            if (object.path("memberships").size() > 0
                    && object.path("memberships").valueStream().allMatch(AgainstTheFirstEditionTest::ofM49)) {
                object.remove("memberships");
            }
            if (object.has("codes") && object.has("version")) {
                object.remove("version");
            }
            String definition = object.path("definition").path("en").asString("");
            if (definition.startsWith("The French titles of this article") || GRADUATIONS.contains(definition)) {
                object.remove("definition");
            }
        }
        node.forEach(AgainstTheFirstEditionTest::strip);
        return node;
    }

    /** Returns whether something is the source M49, a group of it, or the membership in one. */
    private static boolean ofM49(JsonNode node) {
        Set<String> groups = Set.of("LLDC", "SIDS");
        return node.asString("").equals("un-statistics-division-m49")
                || groups.contains(node.path("group").asString(""))
                || groups.contains(node.path("code").asString(""));
    }

    private static List<String> records(CaseStudy caseStudy) {
        return new ArrayList<>(caseStudy.stages().stream()
                .map(record -> record(caseStudy, record))
                .toList());
    }

    private static String record(CaseStudy caseStudy, StageRecord record) {
        return Stream.of(
                        record.stage().map(Object::toString),
                        Optional.of(record.basis().code()),
                        record.date().map(PartialDate::toString),
                        record.notBefore().map(PartialDate::toString),
                        record.notAfter().map(PartialDate::toString),
                        record.certainty().map(Object::toString),
                        record.scope().map(scope -> scope(caseStudy, scope)),
                        record.note().map(AgainstTheFirstEditionTest::english))
                .map(part -> part.orElse("-"))
                .reduce("", (left, right) -> left + " | " + right);
    }

    private static String scope(CaseStudy caseStudy, ScopeId id) {
        return caseStudy.scopes().stream()
                .filter(scope -> scope.id().equals(id))
                .map(Scope::name)
                .map(AgainstTheFirstEditionTest::english)
                .findFirst()
                .orElseThrow();
    }

    private static String english(Text text) {
        return text.in("en");
    }
}
