package org.waystage.json.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.json.Documents.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.json.Documents;
import org.waystage.json.internal.document.Values;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.Reading;
import tools.jackson.databind.node.ObjectNode;

/** What this version does not know is kept and written back in the object where it stood, after its known members. */
class UnknownMembersTest {
    private static final String DEEP =
            "{\"z\":{\"y\":{\"x\":[1,null,{\"id\":2.50,\"a\":[]},[[]]]}},\"b\":null,\"a\":\"é 🛃\",\"0\":-1e-7,\"t\":true}";

    static List<AnyShape<?>> shapes() {
        return AnyShape.all();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    <T> void membersOfManyLevelsSurviveInPlaceAndOrder(AnyShape<T> shape) {
        ObjectNode known = Documents.tree(shape.fullJson(1)).asObject();
        List<String> extras = new ArrayList<>(known.propertyNames());
        extras.removeAll(shape.names());
        known.remove(extras);
        String members = known.toString().substring(1);
        String first = "\"zz\":" + DEEP;
        String last = "\"null\":null,\"aa\":" + DEEP + ",\"\":[]";
        String read = "{" + first + "," + members.substring(0, members.length() - 1) + "," + last + "}";
        String written = "{" + members.substring(0, members.length() - 1) + "," + first + "," + last + "}";
        Reading<T> reading = Values.read(shape.shape(), read);

        assertThat(Values.json(shape.shape(), reading.orElseThrow())).isEqualTo(written);
        assertThat(reading.notices())
                .filteredOn(notice -> List.of("/zz", "/null", "/aa", "/")
                        .contains(notice.place().pointer()))
                .extracting(Notice::rule)
                .containsOnly(JsonRules.MEMBER_UNKNOWN)
                .hasSize(4);
        assertThat(reading.counts().errors()).isZero();
    }

    @Test
    void onlyTheOutermostUnknownMemberIsNoticed() {
        Reading<Catalogue> reading = Documents.read(catalogue("\"x\":" + DEEP));

        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.MEMBER_UNKNOWN);
            assertThat(notice.severity()).isEqualTo(Severity.INFO);
            assertThat(notice.place().pointer()).isEqualTo("/x");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\":{\"a\":1,\"a\":1}", "\"x\":[{\"b\":{\"a\":1,\"c\":2,\"a\":3}}]", "\"x\":1,\"x\":1"})
    void aNameThatStandsTwiceInsideAnUnknownMemberIsAnError(String members) {
        Reading<Catalogue> reading = Documents.read(catalogue(members));

        assertThat(Documents.errors(reading))
                .singleElement()
                .satisfies(notice -> assertThat(notice.rule()).isEqualTo(JsonRules.MEMBER_DUPLICATE));
        assertThat(reading.value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "technologies, '{\"id\":\"t\",\"name\":{\"en\":\"T\"},\"labels\":[{\"text\":\"L\",\"kind\":\"x.NEW\"}]}', kind",
        "organizations, '{\"id\":\"o\",\"name\":{\"en\":\"O\"},\"kind\":\"x.NEW\"}', kind",
        "codeLists, '{\"id\":\"l\",\"title\":{\"en\":\"L\"},\"codes\":[{\"code\":\"c\",\"name\":{\"en\":\"C\"},"
                + "\"memberships\":[{\"group\":\"g\",\"untilBasis\":\"x.NEW\"}]}]}', untilBasis",
        "crosswalks, '{\"scheme\":\"w\",\"rows\":[{\"word\":\"\",\"relation\":\"x.NEW\"}]}', relation",
        "crosswalks, '{\"scheme\":\"w\",\"rows\":[{\"word\":\"\",\"stage\":\"x.NEW\"}]}', stage",
        "sources, '{\"id\":\"s\",\"title\":{\"en\":\"S\"},\"reliability\":\"x.NEW\"}', reliability",
        "caseStudies, '{\"nature\":\"x.NEW\"}', nature",
        "caseStudies, '{\"confidence\":\"x.NEW\"}', confidence",
        "caseStudies, '{\"visibility\":\"x.NEW\"}', visibility",
        "caseStudies, '{\"stages\":[{\"stage\":\"x.NEW\",\"basis\":\"began\"}]}', stage",
        "caseStudies, '{\"stages\":[{\"stage\":\"pilot\",\"basis\":\"x.NEW\"}]}', basis",
        "caseStudies, '{\"stages\":[{\"stage\":\"pilot\",\"basis\":\"began\",\"certainty\":\"x.NEW\"}]}', certainty",
        "caseStudies, '{\"outcomes\":[{\"measure\":{\"en\":\"M\"},\"basis\":\"x.NEW\"}]}', basis",
        "caseStudies, '{\"links\":[{\"kind\":\"x.NEW\"}]}', kind"
    })
    void aCodeThatAnOpenListDoesNotHaveSurvivesARoundTrip(String list, String element, String what) {
        String whole = list.equals("caseStudies")
                ? Documents.caseStudy("c", element.substring(1, element.length() - 1))
                : element;
        String document = catalogue("\"" + list + "\":[" + whole + "]");
        Reading<Catalogue> reading = Documents.read(document);

        assertThat(Documents.tree(Documents.compact(reading.value().orElseThrow())))
                .isEqualTo(Documents.tree(document));
        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().id().equals("model-code-unlisted"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.values()).containsEntry("code", "x.NEW").containsEntry("what", what);
                    assertThat(Documents.textAt(document, notice.place())).startsWith("\"x.NEW\"");
                });
    }
}
