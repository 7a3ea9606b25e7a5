package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.json.Documents.caseStudy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.core.validation.ModelRules;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.Documents;
import org.waystage.json.Marked;
import org.waystage.json.RandomModel;
import org.waystage.json.ValidationProfiles;
import org.waystage.json.internal.shape.Scalars;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import tools.jackson.databind.JsonNode;

/** The rules of the model tell their places in the document that was read. */
class ModelNoticePlacesTest {
    /** A document that breaks one rule of the model at a marked place. */
    record Broken(Rule rule, String pointer, Marked marked) {
        static Broken of(Rule rule, String pointer, String... members) {
            String start = "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"a\",\"title\":{\"en\":\"é 🛃\"},\n";
            String issued = rule == ModelRules.ISSUE_DATE_MISSING ? "" : "\"issued\":\"2026\",";
            return new Broken(rule, pointer, Marked.of(start + issued + String.join(",", members) + "}"));
        }

        /** Returns a document with a case, its technology, adopter and source, and other lists before them. */
        static Broken inCase(Rule rule, String pointer, String member, String... lists) {
            String study = caseStudy("c", "\"otherTitles\":[{\"fr\":\"é 🛃\"}]", member, "\"sources\":[\"s\"]");
            String[] all = Stream.concat(Stream.of(lists), Stream.of(BASE + ",\"caseStudies\":[" + study + "]"))
                    .toArray(String[]::new);
            return of(rule, "/caseStudies/0" + pointer, all);
        }

        @Override
        public String toString() {
            return rule.id();
        }
    }

    private static String mergedInto(String id, String target) {
        return caseStudy(
                id, "\"links\":[{\"kind\":\"merged-into\",\"target\":\"" + target + "\"}]", "\"sources\":[\"s\"]");
    }

    private static final String BASE = "\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"T\"}}],"
            + "\"organizations\":[{\"id\":\"o\",\"name\":{\"en\":\"O\"}}],\"sources\":[{\"id\":\"s\",\"title\":{\"en\":\"S\"}},"
            + "{\"id\":\"r\",\"title\":{\"en\":\"R\"}}]";
    private static final String WORDS =
            "\"crosswalks\":[{\"scheme\":\"w\",\"version\":\"1\",\"rows\":[{\"word\":\"yes\","
                    + "\"stage\":\"deployed\"}]}]";

    private static String record(String members) {
        return "\"stages\":[{\"stage\":\"exploring\",\"basis\":\"began\",\"date\":\"2001\"}," + members + "]";
    }

    static Stream<Broken> broken() {
        return Stream.of(
                Broken.of(
                        ModelRules.ID_DUPLICATE,
                        "/lessons/1",
                        "\"lessons\":[{\"id\":\"l\",\"text\":{\"en\":\"é\"}},▶{\"id\":\"l\",\"text\":{\"en\":\"L\"}}]"),
                Broken.of(
                        ModelRules.TECHNOLOGY_UNKNOWN,
                        "/collections/0/members/0",
                        "\"collections\":[{\"id\":\"c\",\"name\":{\"en\":\"🛃\"},\"members\":[▶\"u\"]}]"),
                Broken.inCase(
                        ModelRules.ORGANIZATION_UNKNOWN,
                        "/partners/0/organization",
                        "\"partners\":[{\"organization\":▶\"u\"}]"),
                Broken.inCase(
                        ModelRules.SOURCE_UNKNOWN,
                        "/stages/1/sources/1/source",
                        record(
                                "{\"stage\":\"pilot\",\"basis\":\"began\",\"sources\":[\"s\",{\"source\":▶\"u\",\"where\":\"p\"}]}")),
                Broken.of(
                        ModelRules.CASE_STUDY_UNKNOWN,
                        "/recommendations/0/cases/0",
                        "\"recommendations\":[{\"id\":\"r\",\"text\":{\"en\":\"é\"},\"cases\":[▶\"u\"]}]"),
                Broken.inCase(
                        ModelRules.SCOPE_UNKNOWN,
                        "/stages/1/scope",
                        record("{\"stage\":\"pilot\",\"basis\":\"began\",\"scope\":▶\"u\"}")),
                Broken.of(
                        ModelRules.INITIATIVE_UNKNOWN,
                        "/initiatives/0/parent",
                        "\"initiatives\":[{\"id\":\"i\",\"title\":{\"en\":\"é\"},\"parent\":▶\"u\"}]"),
                Broken.of(
                        ModelRules.CODE_LIST_UNKNOWN,
                        "/codeLists/0/codes/0/links/0/list",
                        "\"codeLists\":[{\"id\":\"c\",\"title\":{\"en\":\"é\"},\"codes\":[{\"code\":\"C\",\"name\":"
                                + "{\"en\":\"C\"},\"links\":[{\"list\":▶\"u\",\"code\":\"x\"}]}]}]"),
                Broken.inCase(
                        ModelRules.CODE_UNKNOWN,
                        "/processes/0",
                        "\"processes\":[▶\"u\"]",
                        "\"codeLists\":[{\"id\":\"customs-processes\",\"title\":{\"en\":\"é\"}}]"),
                Broken.inCase(
                        ModelRules.WORD_UNKNOWN,
                        "/stages/1/reportedAs/word",
                        record("{\"basis\":\"began\",\"reportedAs\":{\"scheme\":\"w\",\"word\":▶\"no\"}}"),
                        WORDS),
                Broken.inCase(
                        ModelRules.WORD_MAPPED_OTHERWISE,
                        "/stages/1/reportedAs",
                        record(
                                "{\"stage\":\"pilot\",\"basis\":\"began\",\"reportedAs\":▶{\"scheme\":\"w\",\"word\":\"yes\","
                                        + "\"crosswalk\":\"1\"}}"),
                        WORDS),
                Broken.of(
                        ModelRules.SUCCESSOR_UNKNOWN,
                        "/technologies/0/replacedBy",
                        "\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"é\"},\"replacedBy\":▶\"u\"}]"),
                Broken.of(
                        ModelRules.SUCCESSOR_CIRCLE,
                        "/technologies/0",
                        "\"technologies\":[▶{\"id\":\"t\",\"name\":{\"en\":\"é\"},\"replacedBy\":\"t\"}]"),
                Broken.of(
                        ModelRules.CIRCLE,
                        "/initiatives/0",
                        "\"initiatives\":[▶{\"id\":\"i\",\"title\":{\"en\":\"é\"},\"parent\":\"i\"}]"),
                Broken.of(
                        ModelRules.SUCCESSION_CIRCLE,
                        "/caseStudies/0",
                        BASE,
                        "\"caseStudies\":[▶" + mergedInto("c", "d") + "," + mergedInto("d", "c") + "]"),
                Broken.inCase(ModelRules.CODE_UNLISTED, "/nature", "\"nature\":▶\"x-nature\""),
                Broken.inCase(
                        ModelRules.STAGE_MISSPELT,
                        "/stages/1/stage",
                        record("{\"stage\":▶\"pilots\",\"basis\":\"began\"}")),
                Broken.inCase(
                        ModelRules.BASIS_MISSPELT,
                        "/stages/1/basis",
                        record("{\"stage\":\"pilot\",\"basis\":▶\"begun\"}")),
                Broken.inCase(ModelRules.COUNTRY_UNKNOWN, "/countries/1", "\"countries\":[\"SN\",▶\"ZZ\"]"),
                Broken.inCase(ModelRules.TEXT_EMPTY, "/summary/fr", "\"summary\":{\"en\":\"🛃\",\"fr\":▶\" \"}"),
                Broken.of(
                        ModelRules.SOURCE_MISSING, "/caseStudies/0", BASE, "\"caseStudies\":[▶" + caseStudy("c") + "]"),
                new Broken(
                        ModelRules.ISSUE_DATE_MISSING,
                        "",
                        Marked.of("\n ▶{\"format\":\"waystage-catalogue/1.0\",\"id\":\"a\",\"title\":{\"en\":\"A\"}}")),
                Broken.inCase(
                        ModelRules.RANGE_REVERSED,
                        "/outcomes/0/before",
                        "\"outcomes\":[{\"measure\":{\"en\":\"é\"},\"before\":▶{\"min\":2.50,\"max\":2.5e-1}}]"),
                Broken.of(
                        ModelRules.COUNT_EXCEEDED,
                        "/surveys/0/respondents",
                        "\"surveys\":[{\"id\":\"s\",\"title\":{\"en\":\"é\"},\"population\":3,\"respondents\":▶4}]"),
                Broken.inCase(
                        ModelRules.DEPRECATED,
                        "/needs/0/codes/0",
                        "\"needs\":[{\"codes\":[▶\"n\"]}]",
                        "\"codeLists\":[{\"id\":\"needs\",\"codes\":[{\"code\":\"n\",\"name\":{\"en\":\"é\"},"
                                + "\"deprecatedSince\":\"2020\"}]}]"),
                Broken.inCase(
                        ModelRules.NOT_SEPARABLE_FILLED,
                        "/notSeparable/0",
                        "\"needs\":[{\"text\":{\"en\":\"é\"}}],\"notSeparable\":[▶{\"list\":\"needs\",\"with\":\"lessons\"}]"),
                Broken.inCase(
                        ModelRules.CLEARANCE_ORDER,
                        "/clearance/0/status",
                        "\"clearance\":[{\"status\":▶\"reviewed\"}]"),
                Broken.inCase(ModelRules.LANGUAGE_MISSING, "/summary", "\"summary\":▶{\"fr\":\"é\"}"),
                Broken.of(
                        ModelRules.STAGE_SOURCE_OPEN,
                        "/caseStudies/0/stages/0",
                        BASE,
                        "\"caseStudies\":["
                                + caseStudy(
                                        "c",
                                        "\"stages\":[▶{\"stage\":\"pilot\",\"basis\":\"began\",\"date\":\"2001\"}]",
                                        "\"sources\":[\"s\",\"r\"]")
                                + "]"),
                Broken.inCase(ModelRules.STATEMENT_UNCODED, "/benefits/0", "\"benefits\":[▶{\"text\":{\"en\":\"é\"}}]"),
                Broken.inCase(
                        ModelRules.STAGE_BACK,
                        "/stages/1",
                        "\"stages\":[{\"stage\":\"pilot\",\"basis\":\"began\",\"date\":\"2001\"},▶{\"stage\":\"exploring\","
                                + "\"basis\":\"began\",\"date\":\"2003\"}]"),
                Broken.inCase(
                        ModelRules.AFTER_ISSUE,
                        "/stages/1/notBefore",
                        record("{\"stage\":\"pilot\",\"basis\":\"observed\",\"notBefore\":▶\"2027-01-01\"}")),
                Broken.inCase(
                        ModelRules.PLAN_OVERDUE,
                        "/stages/1",
                        record("▶{\"stage\":\"pilot\",\"basis\":\"expected\",\"date\":\"2020\"}")),
                Broken.inCase(
                        ModelRules.ORDER_REVERSED, "/period", "\"period\":▶{\"from\":\"2020\",\"to\":\"2019-12-31\"}"),
                Broken.inCase(ModelRules.CHECKED_AFTER_ISSUE, "/checkedOn", "\"checkedOn\":▶\"2027\""),
                Broken.inCase(
                        ModelRules.CLEARANCE_AFTER_ISSUE,
                        "/clearance/0/date",
                        "\"clearance\":[{\"status\":\"submitted\",\"date\":▶\"2027\"}]"),
                Broken.inCase(
                        ModelRules.CLEARANCE_DATES,
                        "/clearance/1/date",
                        "\"clearance\":[{\"status\":\"submitted\",\"date\":\"2020\"},"
                                + "{\"status\":\"cleared\",\"date\":▶\"2019\"}]"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenRuleTellsItsPlace(Broken broken) {
        ValidationProfile asking = ValidationProfiles.named("bundled").orElseThrow();
        ReadOptions options =
                broken.rule().quiet() ? ReadOptions.defaults().withProfile(asking) : ReadOptions.defaults();
        Reading<Catalogue> reading =
                new CatalogueReader(options).read(broken.marked().text().getBytes(UTF_8));

        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(broken.rule());
            assertThat(notice.place())
                    .isEqualTo(new Place(
                            broken.pointer(), Optional.of(broken.marked().position())));
        });
    }

    @Test
    void eachRuleOfTheModelIsBrokenHere() {
        assertThat(broken().map(Broken::rule)).containsExactlyElementsOf(ModelRules.all());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aModelThatIsWrittenAndReadGivesTheNoticesItHadWithPlaces(Broken broken) {
        Catalogue catalogue = Documents.read(broken.marked().text()).value().orElseThrow();

        assertPlaces(catalogue);
    }

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
