package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.core.validation.ModelRules;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.Documents;
import org.waystage.json.RandomModel;
import org.waystage.json.internal.shape.Scalars;
import tools.jackson.databind.JsonNode;

/** The rules of the model tell their places in the document that was read. */
class ModelNoticePlacesTest {
    static Stream<Catalogue> randomCatalogues() {
        return IntStream.range(0, 12)
                .mapToObj(seed -> new RandomModel(seed, seed % 3 == 0).catalogue())
                .map(ModelNoticePlacesTest::withHoles);
    }

    /** Takes away what others refer to, so that every reference leads nowhere. */
    private static Catalogue withHoles(Catalogue catalogue) {
        return catalogue.toBuilder()
                .technologies(catalogue.technologies().subList(2, 3))
                .organizations(List.of())
                .initiatives(catalogue.initiatives().subList(1, 3))
                .sources(catalogue.sources().subList(1, 2))
                .build();
    }

    @ParameterizedTest
    @MethodSource("randomCatalogues")
    void thePlacesOfAnyModelAreThoseOfItsRecords(Catalogue catalogue) {
        assertPlaces(catalogue);
    }

    private static void assertPlaces(Catalogue catalogue) {
        List<Notice> notices = CatalogueValidator.validate(catalogue);
        for (CatalogueWriter writer : List.of(CatalogueWriter.compact(), CatalogueWriter.pretty())) {
            String document = new String(writer.toBytes(catalogue), UTF_8);
            List<Notice> read = Documents.read(document).notices().stream()
                    .filter(notice -> ModelRules.all().contains(notice.rule()))
                    .toList();

            assertThat(read)
                    .extracting(ModelNoticePlacesTest::brief)
                    .containsExactlyInAnyOrderElementsOf(
                            notices.stream().map(ModelNoticePlacesTest::brief).toList());
            JsonNode tree = Documents.tree(document);
            String[] lines = document.split("\n", -1);
            for (Notice notice : read) {
                JsonNode value = tree.at(notice.place().pointer());
                Place.Position at = notice.place().position().orElseThrow();
                String text = lines[Math.toIntExact(at.line()) - 1].substring(at.column() - 1);

                assertThat(value.isMissingNode()).as(notice.toString()).isFalse();
                assertThat(text).as(notice.toString()).startsWith(start(value));
            }
        }
    }

    private static String brief(Notice notice) {
        return notice.place().pointer() + " " + notice.rule().id() + " " + notice.values();
    }

    /** Returns how the text of a value begins. */
    private static String start(JsonNode value) {
        return value.isObject()
                ? "{"
                : value.isArray() ? "[" : value.isNumber() ? "" : Values.json(Scalars.STRING, value.asString());
    }
}
