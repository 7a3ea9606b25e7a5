package org.waystage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.core.redaction.Redacted;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.redaction.RedactionReport;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.core.value.Visibility;
import org.waystage.json.reading.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A mark on any object of any document, of whatever kind and however deep, keeps back what stands in that object. */
@Tag("class-path-only")
@Tag("long")
class RedactionOfDocumentsTest {
    private static final String SECRET = "zqsecretqz";
    private static final String FOR_MEMBERS = "zqmembersqz";

    /** Returns the pointer of one object of each kind in a document. */
    private static List<String> objects(JsonNode document) {
        List<String> pointers = new ArrayList<>();
        collect(document, "", "", new HashSet<>(), pointers);
        return pointers;
    }

    private static void collect(JsonNode node, String pointer, String kind, Set<String> seen, List<String> pointers) {
        if (node.isObject() && !pointer.isEmpty() && seen.add(kind)) {
            pointers.add(pointer);
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> collect(
                            member.getValue(),
                            pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                            kind + "/" + member.getKey(),
                            seen,
                            pointers));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, kind + "/*", seen, pointers);
        }
    }

    private static Set<String> errors(Catalogue catalogue) {
        Set<String> errors = new HashSet<>();
        CatalogueValidator.validate(catalogue).stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .map(Notice::message)
                .forEach(errors::add);
        return errors;
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 7})
    void aMarkKeepsBackWhatItStandsIn(long seed) {
        byte[] document = document(seed);
        Set<String> before = errors(Documents.read(document).value().orElseThrow());
        int marks = 0;
        for (String pointer : objects(Documents.MAPPER.readTree(document))) {
            JsonNode tree = Documents.MAPPER.readTree(document);
            ObjectNode object = (ObjectNode) tree.at(pointer);
            object.put("visibility", "restricted");
            object.put("x-words", SECRET);
            Reading<Catalogue> reading = Documents.read(Documents.MAPPER.writeValueAsBytes(tree));
            if (reading.hasErrors()) {
                continue; // a text by language, which has no members
            }
            marks++;
            Redaction redaction = Redaction.forAudience(Visibility.Listed.PUBLIC);
            Catalogue cut = redaction.apply(reading.orElseThrow()).catalogue();

            assertThat(Documents.compact(cut)).as(pointer).doesNotContain(SECRET);
            assertThat(before).as(pointer).containsAll(errors(cut));
            assertThat(redaction.apply(cut).report().leftOut()).as(pointer).isEmpty();
        }
        assertThat(marks).isGreaterThan(40);
    }

    private static byte[] document(long seed) {
        return CatalogueWriter.compact().toBytes(new RandomModel(seed, seed % 4 == 0).catalogue());
    }

    /** Returns the document of a seed with several marks at random places, for members or for named readers. */
    private static Catalogue marked(long seed) {
        Random random = new Random(seed);
        JsonNode tree = Documents.MAPPER.readTree(document(seed));
        List<String> pointers = objects(tree);
        for (int marks = 0; marks < 6; ) {
            JsonNode changed = tree.deepCopy();
            boolean members = random.nextBoolean();
            ((ObjectNode) changed.at(pointers.get(random.nextInt(pointers.size()))))
                    .put("visibility", members ? "members" : "restricted")
                    .put("x-words", members ? FOR_MEMBERS : SECRET);
            if (!Documents.read(Documents.MAPPER.writeValueAsBytes(changed)).hasErrors()) {
                tree = changed;
                marks++;
            }
        }
        return Documents.read(Documents.MAPPER.writeValueAsBytes(tree)).orElseThrow();
    }

    private static Catalogue cut(Catalogue catalogue, Visibility.Listed audience) {
        return Redaction.forAudience(audience).apply(catalogue).catalogue();
    }

    /** Returns a catalogue without its notes, of which a cut adds one. */
    private static Catalogue content(Catalogue catalogue) {
        return catalogue.toBuilder().notes(List.of()).build();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void marksTogetherKeepBackWhatTheyStandIn(long seed) {
        Catalogue whole = marked(seed);
        Catalogue forMembers = cut(whole, Visibility.Listed.MEMBERS);
        Catalogue forPublic = cut(whole, Visibility.Listed.PUBLIC);

        assertThat(Documents.compact(whole)).contains("zq");
        assertThat(Documents.compact(forMembers)).doesNotContain(SECRET);
        assertThat(Documents.compact(forPublic)).doesNotContain(SECRET, FOR_MEMBERS);
        assertThat(cut(whole, Visibility.Listed.RESTRICTED)).isEqualTo(whole);
        assertThat(content(cut(forMembers, Visibility.Listed.PUBLIC))).isEqualTo(content(forPublic));
        assertInOrder(ids(whole), ids(forMembers));
        assertInOrder(ids(forMembers), ids(forPublic));
    }

    private static List<CaseStudyId> ids(Catalogue catalogue) {
        return catalogue.caseStudies().stream().map(CaseStudy::id).toList();
    }

    private static void assertInOrder(List<CaseStudyId> before, List<CaseStudyId> after) {
        assertThat(after).isEqualTo(before.stream().filter(after::contains).toList());
    }

    @ParameterizedTest
    @EnumSource
    void cuttingAgainChangesNothingAndMakesNoErrors(Visibility.Listed audience) {
        for (long seed = 0; seed < 4; seed++) {
            for (Redaction redaction : List.of(
                    Redaction.forAudience(audience),
                    Redaction.forAudience(audience).clearedOnly())) {
                Catalogue whole = marked(seed);
                Redacted once = redaction.apply(whole);

                assertThat(redaction.apply(once.catalogue()).catalogue()).isEqualTo(once.catalogue());
                assertThat(redaction.apply(once.catalogue()).report().leftOut()).isEmpty();
                assertThat(errors(whole)).containsAll(errors(once.catalogue()));
                assertThat(once.report().count(RedactionReport.Content.CASE_STUDIES))
                        .isEqualTo(whole.caseStudies().size()
                                - once.catalogue().caseStudies().size());
            }
        }
    }
}
