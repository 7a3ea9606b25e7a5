package org.waystage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.core.redaction.Redaction;
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
        byte[] document = CatalogueWriter.compact().toBytes(new RandomModel(seed, seed % 4 == 0).catalogue());
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
}
