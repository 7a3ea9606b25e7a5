package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.waystage.json.Documents.caseStudy;
import static org.waystage.json.Documents.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.validation.ModelRules;
import org.waystage.json.CatalogueReader;
import org.waystage.json.Documents;
import org.waystage.json.ValidationProfiles;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** What cannot be read is left out of the smallest list around it; nothing else suffers, and no place is told wrongly. */
class LeftOutTest {
    private static final String T = "\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"T\"}}]";
    private static final String O = "\"organizations\":[{\"id\":\"o\",\"name\":{\"en\":\"O\"}}]";
    private static final String S = "\"sources\":[{\"id\":\"s\",\"title\":{\"en\":\"S\"}}]";

    private static String sound(String id, String... members) {
        String[] all = Stream.concat(Stream.of("\"sources\":[\"s\"]"), Stream.of(members))
                .toArray(String[]::new);
        return caseStudy(id, all);
    }

    private static List<String> leftOut(Reading<?> reading) {
        return reading.notices().stream()
                .map(notice -> notice.values().getOrDefault("leftOut", "nothing"))
                .toList();
    }

    @Test
    void aMemberOfTheDocumentThatMayBeAbsentIsLeftOutAndTheRestChecked() {
        String lesson = "{\"id\":\"l\",\"text\":{\"en\":\"L\"},\"bodies\":[\"nobody\"]}";
        Reading<Catalogue> reading = Documents.read(catalogue("\"sequence\":\"one\"", O, "\"lessons\":[" + lesson + "]")
                .replace("\"issued\":\"2026\"", "\"issued\":\"2026-13\""));

        assertThat(reading.value().orElseThrow().issued()).isEmpty();
        assertThat(leftOut(reading)).containsExactly("/issued", "/sequence", "nothing");
        assertThat(reading.notices().get(2).rule()).isEqualTo(ModelRules.ORGANIZATION_UNKNOWN);
        assertThat(reading.notices().get(1).message())
                .isEqualTo("Expected a whole number but found a string. /sequence is left out.");
    }

    @Test
    void aBadElementOfARequiredListIsLeftOutAsLongAsAnotherRemains() {
        String study = sound("c").replace("[\"t\"]", "[\"T\",\"t\",7]");
        Reading<Catalogue> reading = Documents.read(catalogue(T, O, "\"caseStudies\":[" + study + "]", S));

        assertThat(leftOut(reading)).containsExactly("/caseStudies/0/technologies/0", "/caseStudies/0/technologies/2");
        assertThat(reading.value().orElseThrow().caseStudies().get(0).technologies())
                .hasSize(1);
    }

    @Test
    void aCaseThatLosesItsOnlySourceIsNotSaidToNameNone() {
        String study = caseStudy("c", "\"sources\":[\"S\"]");
        Reading<Catalogue> reading = Documents.read(catalogue(T, O, "\"caseStudies\":[" + study + "]", S));

        assertThat(leftOut(reading)).containsExactly("/caseStudies/0/sources/0");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "clearance":[{"status":"submitted","date":"2025-13"},{"status":"cleared"}]                                  | /clearance/0
            "stages":[{"stage":"pilot","basis":"expected","date":"2020","sources":["s"]},{"stage":"pilot","basis":"began","date":"x"}]  | /stages/1
            "stages":[{"stage":"pilot","basis":"began","sources":["S"]}]                                                | /stages/0/sources/0
            "needs":[{"text":{"en":"Speed"},"codes":["too slow"]}]                                                      | /needs/0/codes/0
            """)
    void whatIsLeftOutIsNotSaidToBeMissing(String members, String place) {
        String study = caseStudy("c", "\"sources\":[\"s\",\"o\"]", members);
        String sources = S.replace("]", ",{\"id\":\"o\",\"title\":{\"en\":\"O\"}}]");
        ReadOptions options = ReadOptions.defaults()
                .withProfile(ValidationProfiles.named("bundled").orElseThrow());
        Reading<Catalogue> reading = new CatalogueReader(options)
                .read(catalogue(T, O, "\"caseStudies\":[" + study + "]", sources)
                        .getBytes(UTF_8));

        assertThat(leftOut(reading)).containsExactly("/caseStudies/0" + place);
    }

    @Test
    void whatNamesASuccessorOrWordThatIsLeftOutIsNotReported() {
        String technologies =
                "\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"T\"},\"replacedBy\":\"u\"},{\"id\":\"u\"}]";
        String codes =
                "\"codes\":[{\"code\":\"a\",\"name\":{\"en\":\"A\"},\"replacedBy\":\"b\"},{\"code\":\"b\",\"name\":1}]";
        String rows = "\"rows\":[{\"word\":\"On\",\"stage\":1},{\"word\":\"\",\"stage\":2},{\"word\":\"Off\"}]";
        String record = "{\"basis\":\"began\",\"reportedAs\":{\"scheme\":\"words\",\"word\":\"%s\"}}";
        String records = record.formatted("On") + "," + record.formatted("in");
        Reading<Catalogue> reading = Documents.read(catalogue(
                technologies,
                O,
                "\"codeLists\":[{\"id\":\"needs\"," + codes + "}]",
                "\"crosswalks\":[{\"scheme\":\"words\"," + rows + "}]",
                "\"caseStudies\":[" + sound("c", "\"stages\":[" + records + "]") + "]",
                S));

        assertThat(reading.notices())
                .filteredOn(notice -> !notice.values().containsKey("leftOut"))
                .extracting(notice -> notice.rule() + " " + notice.place().pointer())
                .containsOnly(
                        "model-deprecated (info) /caseStudies/0/technologies/0",
                        "link-word-unknown (info) /caseStudies/0/stages/1/reportedAs/word");
        assertThat(reading.counts().errors()).isEqualTo(4);
    }

    @Test
    void aRequiredListThatLosesItsLastElementTakesItsCaseAlong() {
        String study = sound("c").replace("[\"t\"]", "[\"T\",null]");
        Reading<Catalogue> reading =
                Documents.read(catalogue(T, O, "\"caseStudies\":[" + study + "," + sound("d") + "]", S));

        assertThat(Documents.brief(reading))
                .extracting(brief -> brief.substring(brief.indexOf('/')))
                .containsExactly(
                        "/caseStudies/0/technologies/0 shape-id-invalid",
                        "/caseStudies/0/technologies/1 shape-type-wrong");
        assertThat(leftOut(reading)).containsExactly("/caseStudies/0", "/caseStudies/0");
        assertThat(reading.value().orElseThrow().caseStudies()).hasSize(1);
    }

    @Test
    void allFaultsOfAnElementThatIsLeftOutSayThatItIs() {
        String study = sound("c", "\"nature\":null", "\"stages\":[{\"basis\":\"began\"}]");
        Reading<Catalogue> reading = Documents.read(catalogue(T, O, "\"caseStudies\":[" + study + "]", S));

        assertThat(leftOut(reading)).containsExactly("/caseStudies/0", "/caseStudies/0");
    }

    @Test
    void whatIsRemarkableInAnElementThatIsLeftOutDoesNotSayThatItIs() {
        Reading<Catalogue> reading =
                Documents.read(catalogue("\"notes\":[{}]", "\"technologies\":[{\"x\":1,\"id\":0}]"));

        assertThat(leftOut(reading)).containsExactly("/notes/0", "/technologies/0", "nothing", "/technologies/0");
    }

    @Test
    void theModelsNoticesPointToWhereTheRecordsStandInTheDocument() {
        String stages = "\"stages\":[0,{\"stage\":\"pilot\",\"basis\":\"began\"},1,2,"
                + "{\"stage\":\"pilot\",\"basis\":\"began\",\"scope\":\"nowhere\"}]";
        String document = catalogue(T, O, "\n\"caseStudies\":[0,1," + sound("c") + ",2," + sound("d", stages) + "]", S);
        Reading<Catalogue> reading = Documents.read(document);
        Notice notice = reading.notices().get(reading.notices().size() - 1);

        assertThat(notice.rule()).isEqualTo(ModelRules.SCOPE_UNKNOWN);
        assertThat(notice.place().pointer()).isEqualTo("/caseStudies/4/stages/4/scope");
        assertThat(Documents.textAt(document, notice.place())).startsWith("\"nowhere\"}]");
        assertThat(reading.counts().errors()).isEqualTo(7);
    }

    @Test
    void aDuplicateIdTellsWhereTheFirstStandsInTheDocument() {
        String technology = "{\"id\":\"t\",\"name\":{\"en\":\"T\"}}";
        Reading<Catalogue> reading =
                Documents.read(catalogue("\"technologies\":[0," + technology + ",0," + technology + "]"));
        Notice notice = reading.notices().get(2);

        assertThat(notice.rule()).isEqualTo(ModelRules.ID_DUPLICATE);
        assertThat(notice.place().pointer()).isEqualTo("/technologies/3");
        assertThat(notice.values()).containsEntry("first", "/technologies/1");
    }

    /** A document in which something is left out that something else refers to. */
    record Lost(String what, String document) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Lost> lost() {
        String bad = "\"zz\":{\"a\":1,\"a\":2}}";
        String badTechnology = "\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"T\"}," + bad + "]";
        String badOrganization = "\"organizations\":[{\"id\":\"o\",\"name\":{\"en\":\"O\"}," + bad + "]";
        String badSource = "\"sources\":[{\"id\":\"s\",\"title\":{\"en\":\"S\"}," + bad + "]";
        String cases = "\"caseStudies\":[" + sound("c") + "]";
        String badCase = sound("d", bad.substring(0, bad.length() - 1));
        String linked = sound("c", "\"links\":[{\"kind\":\"related\",\"target\":\"d\"}]");
        String scoped = sound(
                "c",
                "\"scopes\":[{\"id\":\"x\",\"name\":{\"en\":\"X\"}," + bad + "]",
                "\"stages\":[{\"stage\":\"pilot\",\"basis\":\"began\",\"scope\":\"x\"}]");
        String initiatives = "\"initiatives\":[{\"id\":\"i\",\"title\":{\"en\":\"I\"}," + bad
                + ",{\"id\":\"j\",\"title\":{\"en\":\"J\"},\"parent\":\"i\"}]";
        String badList = "{\"id\":\"l\",\"title\":{\"en\":\"L\"}," + bad;
        String linkedList = "{\"id\":\"m\",\"title\":{\"en\":\"M\"},\"codes\":[{\"code\":\"A\",\"name\":{\"en\":\"A\"},"
                + "\"links\":[{\"list\":\"l\",\"code\":\"B\"}]}]}";
        String needs = "{\"id\":\"needs\",\"title\":{\"en\":\"N\"},\"codes\":[{\"code\":\"A\",\"name\":{\"en\":\"A\"},"
                + bad + "]}";
        String countries = "{\"id\":\"countries\",\"title\":{\"en\":\"N\"},\"codes\":[{\"code\":\"AA\",\"name\":"
                + "{\"en\":\"A\"}," + bad + "]}";
        return Stream.of(
                new Lost("technology", catalogue(badTechnology, O, cases, S)),
                new Lost("organization", catalogue(T, badOrganization, cases, S)),
                new Lost("source", catalogue(T, O, cases, badSource)),
                new Lost("case study", catalogue(T, O, "\"caseStudies\":[" + linked + "," + badCase + "]", S)),
                new Lost("scope", catalogue(T, O, "\"caseStudies\":[" + scoped + "]", S)),
                new Lost("initiative", catalogue(initiatives)),
                new Lost("code list", catalogue("\"codeLists\":[" + badList + "," + linkedList + "]")),
                new Lost(
                        "code",
                        catalogue(
                                T,
                                "\"codeLists\":[" + needs + "]",
                                O,
                                "\"caseStudies\":[" + sound("c", "\"needs\":[{\"codes\":[\"A\"]}]") + "]",
                                S)),
                new Lost(
                        "country",
                        catalogue(
                                T,
                                "\"codeLists\":[" + countries + "]",
                                O.replace("}]", ",\"country\":\"AA\"}]"),
                                "\"caseStudies\":[" + sound("c") + "]",
                                S)));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void aReferenceToWhatIsLeftOutGivesNoSecondNotice(Lost lost) {
        Reading<Catalogue> reading = Documents.read(lost.document());

        assertThat(Documents.errors(reading))
                .singleElement()
                .satisfies(notice -> assertThat(notice.rule()).isEqualTo(JsonRules.MEMBER_DUPLICATE));
        assertThat(reading.notices())
                .allSatisfy(notice -> assertThat(notice.rule().id()).startsWith("shape-"));
        assertThat(reading.counts()).isEqualTo(new Reading.Counts(1, 0, 1));
    }

    @Test
    void aReferenceToWhatNeverStoodThereIsReportedBesideOneToWhatIsLeftOut() {
        String study = sound("c").replace("[\"t\"]", "[\"t\",\"u\"]");
        Reading<Catalogue> reading =
                Documents.read(catalogue("\"technologies\":[{\"id\":\"t\"}]", O, "\"caseStudies\":[" + study + "]", S));

        assertThat(reading.notices())
                .extracting(notice -> notice.rule().id() + " " + notice.values().get("target"))
                .containsExactly("shape-member-missing null", "link-technology-unknown u");
    }

    @Test
    void aScopeThatIsLeftOutOfOneCaseIsReportedWhereAnotherCaseNamesIt() {
        String stages = "\"stages\":[{\"stage\":\"pilot\",\"basis\":\"began\",\"scope\":\"x\"}]";
        String first = sound("c", "\"scopes\":[{\"id\":\"x\"}]", stages);
        Reading<Catalogue> reading =
                Documents.read(catalogue(T, O, "\"caseStudies\":[0," + first + "," + sound("d", stages) + "]", S));

        assertThat(Documents.errors(reading))
                .extracting(notice -> notice.rule().id() + " " + notice.place().pointer())
                .containsExactly(
                        "shape-type-wrong /caseStudies/0",
                        "shape-member-missing /caseStudies/1/scopes/0",
                        "link-scope-unknown /caseStudies/2/stages/0/scope");
    }

    @Test
    void aVeryLongCodeIsReportedThoughSomethingIsLeftOut() {
        String code = "x".repeat(300);
        String list = "{\"id\":\"needs\",\"title\":{\"en\":\"N\"},\"codes\":[{\"code\":\"A\"}]}";
        String document = catalogue(
                T,
                "\"codeLists\":[" + list + "]",
                O,
                "\"caseStudies\":[" + sound("c", "\"needs\":[{\"codes\":[\"" + code + "\"]}]") + "]",
                S);

        assertThatCode(() -> Documents.read(document)).doesNotThrowAnyException();
        assertThat(Documents.read(document).notices())
                .extracting(Notice::rule)
                .containsExactly(JsonRules.MEMBER_MISSING, ModelRules.CODE_UNKNOWN);
    }

    @Test
    void veryManyLeftOutElementsBeforeVeryManyNoticesAreCounted() {
        String technologies = "\"technologies\":[" + "0,".repeat(300_000)
                + ("{\"id\":\"t\",\"name\":{\"en\":\"\"}},").repeat(20_000) + "0]";
        Reading<Catalogue> reading = Documents.read(catalogue(technologies));

        assertThat(reading.counts()).isEqualTo(new Reading.Counts(300_001 + 19_999, 20_000, 0));
        assertThat(reading.notices()).hasSize(20_000);
        assertThat(reading.notices().get(9_999).place())
                .extracting(Place::pointer)
                .isEqualTo("/technologies/9999");
    }
}
