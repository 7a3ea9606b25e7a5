package org.waystage.json.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import org.waystage.core.value.Extras;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.Documents;
import org.waystage.json.internal.shape.AnyShape;
import org.waystage.json.internal.shape.ModelShape;
import org.waystage.json.internal.shape.Scalars;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.FormatVersion;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;

/** What a newer minor version brought is written back as of that version, or left out, member by member, in an older one. */
public class OlderVersionTest {
    private static final FormatVersion FIRST = new FormatVersion(1, 0);
    private static final String NEWER = Documents.resource("newer-minor.json");
    private static final String OLDER = Documents.resource("newer-minor-as-1.0.json");

    private final List<Notice> dropped = new ArrayList<>();

    private static Catalogue read(String document) {
        return Documents.read(document).orElseThrow();
    }

    private String older(Catalogue catalogue) {
        return new String(
                CatalogueWriter.pretty().inVersion(FIRST, dropped::add).toBytes(catalogue), UTF_8);
    }

    @Test
    void aNewerMinorVersionIsWrittenBackByteByByte() {
        assertThat(new String(CatalogueWriter.pretty().toBytes(read(NEWER)), UTF_8))
                .isEqualTo(NEWER);
    }

    @Test
    void aNewerMinorVersionIsWrittenBackInLinesAndInCanonicalForm() throws IOException {
        Catalogue catalogue = read(NEWER);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        CaseStudyLinesWriter.writeAll(catalogue, lines);

        assertThat(lines.toString(UTF_8)).startsWith("{\"format\":\"waystage-catalogue/1.3\",");
        assertThat(CaseStudyLines.over(new ByteArrayInputStream(lines.toByteArray()), ReadOptions.defaults())
                        .head()
                        .orElseThrow())
                .isEqualTo(catalogue.toBuilder().caseStudies(List.of()).build());
        assertThat(CanonicalJson.of(catalogue))
                .isEqualTo(CanonicalJson.of(NEWER.getBytes(UTF_8)).orElseThrow());
    }

    @Test
    void theVersionIsPartOfWhatACatalogueIs() {
        Catalogue newer = read(Documents.catalogue().replace("/1.0", "/1.3"));
        Catalogue current = read(Documents.catalogue());

        assertThat(FormatVersion.of(newer)).isEqualTo(new FormatVersion(1, 3));
        assertThat(FormatVersion.of(current)).isEqualTo(FormatVersion.CURRENT);
        assertThat(newer).isNotEqualTo(current);
        assertThat(newer.toBuilder().extras(Extras.none()).build()).isEqualTo(current);
        assertThat(FormatVersion.of(newer.toBuilder().edition("2").build())).isEqualTo(new FormatVersion(1, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"waystage-catalogue/1.0", "waystage-catalogue/2.0", "waystage-catalogue/0.9", "1.3", "other/1.3"
            })
    void anExtraThatIsNoNewerMinorVersionIsNoFormat(String format) {
        Catalogue catalogue = read(Documents.catalogue()).toBuilder()
                .extras(Extras.of(Map.of("format", new Extras.Str(format))))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatalogueWriter.compact().toBytes(catalogue))
                .withMessageContaining("'format' is a member of catalogue");
    }

    @Test
    void writingAnOlderVersionLeavesOutWhatOnlyTheNewerOneMayKnow() {
        assertThat(older(read(NEWER))).isEqualTo(OLDER);
        assertThat(read(OLDER).extras().isEmpty()).isTrue();
    }

    @Test
    void eachMemberThatIsLeftOutIsNoticedWithItsPointer() {
        older(read(NEWER));

        assertThat(dropped)
                .extracting(notice -> notice.place().pointer())
                .containsExactly(
                        "/technologies/1/added",
                        "/caseStudies/0/stages/1/sources/0/quote",
                        "/caseStudies/0/stages/1/strength",
                        "/caseStudies/0/a~1b",
                        "/caseStudies/1/partners/0/added",
                        "/sources/0/added",
                        "/mood");
        assertThat(dropped).allSatisfy(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.MEMBER_DROPPED);
            assertThat(notice.severity()).isEqualTo(Severity.WARNING);
            assertThat(Documents.tree(NEWER).at(notice.place().pointer()).isMissingNode())
                    .isFalse();
            assertThat(Documents.tree(OLDER).at(notice.place().pointer()).isMissingNode())
                    .isTrue();
        });
        assertThat(dropped.get(6))
                .hasToString("/mood warning shape-member-dropped: Format waystage-catalogue/1.0 does not know"
                        + " the member 'mood'; it was left out.");
    }

    @Test
    void linesAreWrittenInAnOlderVersionWithTheLineOfEachMemberLeftOut() throws IOException {
        Catalogue catalogue = read(NEWER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseStudyLinesWriter lines = CaseStudyLinesWriter.over(out, catalogue, FIRST, dropped::add);
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            lines.write(caseStudy);
        }
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        CaseStudyLinesWriter.writeAll(read(OLDER), expected);

        // a citation that has only its source left stays an object, which is read as the bare one
        assertThat(out.toString(UTF_8))
                .isEqualTo(expected.toString(UTF_8).replace("[\"s\"]}],", "[{\"source\":\"s\"}]}],"));
        assertThat(dropped)
                .extracting(notice -> notice.place().toString())
                .containsExactly(
                        "1:1 /technologies/1/added",
                        "1:1 /sources/0/added",
                        "1:1 /mood",
                        "2:1 /stages/1/sources/0/quote",
                        "2:1 /stages/1/strength",
                        "2:1 /a~1b",
                        "3:1 /partners/0/added");
    }

    @Test
    void unknownMembersOfACatalogueThatIsNotNewerStay() {
        Catalogue catalogue = read(Documents.catalogue("\"house\":[1.50]"));

        assertThat(older(catalogue))
                .isEqualTo(new String(CatalogueWriter.pretty().toBytes(catalogue), UTF_8));
        assertThat(dropped).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 999999", "2, 0", "0, 9"})
    void aVersionThatThisLibraryDoesNotWriteIsRefused(int major, int minor) {
        FormatVersion version = new FormatVersion(major, minor);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatalogueWriter.compact().inVersion(version, dropped::add))
                .withMessage("this library writes waystage-catalogue/1.0 to waystage-catalogue/1.0, not " + version);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CaseStudyLinesWriter.over(new ByteArrayOutputStream(), read(NEWER), version, dropped::add));
    }

    /** An object of two members, the second of which came with 1.2. */
    private static final class Grown extends ModelShape<List<String>> {
        final Member<String> first = required("first", Scalars.STRING);
        final Member<String> second = optional("second", Scalars.STRING).since(2);

        Grown() {
            super("grown");
        }

        @Override
        public List<String> build(Input in, Extras extras) {
            return List.of(in.get(first), in.find(second).orElse(""));
        }

        @Override
        public void members(List<String> value, Output out) {
            out.put(first, value.get(0));
            out.put(second, Optional.of(value.get(1)));
        }

        @Override
        public Extras extras(List<String> value) {
            return Extras.of(Map.of("x", new Extras.Bool(true)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | {\"first\":\"a\",\"x\":true} | /second",
                "1 | {\"first\":\"a\",\"x\":true} | /second",
                "2 | {\"first\":\"a\",\"second\":\"b\",\"x\":true} | ''",
                "3 | {\"first\":\"a\",\"second\":\"b\",\"x\":true} | ''"
            })
    void aKnownMemberIsLeftOutOfTheVersionsBeforeTheOneThatBroughtIt(int minor, String json, String pointer)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OlderOutput.Target target = new OlderOutput.Target(new FormatVersion(1, minor), false, dropped::add);
        DocumentWriting.write(
                List.of("a", "b"),
                new Grown(),
                out,
                false,
                generator -> new OlderOutput(generator, false, target, Optional.empty()));

        assertThat(out.toString(UTF_8)).isEqualTo(json);
        assertThat(dropped)
                .extracting(Notice::place)
                .isEqualTo(pointer.isEmpty() ? List.of() : List.of(Place.of(pointer)));
    }

    static List<AnyShape<?>> shapes() {
        return AnyShape.all();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aMemberThatCameAfterTheFirstVersionMayBeAbsent(AnyShape<?> shape) {
        assertThat(shape.shape().members())
                .filteredOn(member -> !member.isIn(FIRST))
                .allSatisfy(member -> assertThat(member.required).isFalse());
    }
}
