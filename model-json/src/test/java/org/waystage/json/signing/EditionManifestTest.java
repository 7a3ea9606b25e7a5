package org.waystage.json.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Source;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.Documents;
import org.waystage.json.RandomModel;
import org.waystage.json.internal.shape.Schemas;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import tools.jackson.databind.JsonNode;

class EditionManifestTest {
    private static Catalogue random(long seed) {
        return new RandomModel(seed, seed % 2 == 0).catalogue();
    }

    private static EditionManifest read(String json) {
        return EditionManifest.read(json.getBytes(UTF_8)).orElseThrow();
    }

    private static String text(EditionManifest manifest) {
        return new String(manifest.toBytes(), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void theDigestOfTheWholeIsThatOfTheCanonicalForm(long seed) {
        Catalogue catalogue = random(seed);

        assertThat(EditionManifest.of(catalogue).digest()).isEqualTo(CanonicalJson.digest(CanonicalJson.of(catalogue)));
    }

    @Test
    void aManifestMayNameTheEditionBeforeIt() {
        EditionManifest first = EditionManifest.of(random(0));
        EditionManifest second = EditionManifest.of(random(2)).withPredecessor(first);

        assertThat(second.predecessor())
                .contains(new EditionManifest.Predecessor(first.edition(), first.digest(), Extras.none()));
        assertThat(read(text(second))).isEqualTo(second);
        assertThat(text(second)).contains("\"predecessor\":{\"digest\":\"" + first.digest());
        assertThat(second.compare(EditionManifest.of(random(2))).isSame()).isTrue();
    }

    @Test
    void whatIsSaidOfTheEditionBeforeCanBeWrittenAndReadAgain() {
        String digest = EditionManifest.of(random(0)).digest();

        for (String known : List.of("edition", "digest")) {
            Extras twice = Extras.of(Map.of(known, new Extras.Str("x")));
            assertThatThrownBy(() -> new EditionManifest.Predecessor(Optional.empty(), digest, twice))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(known);
        }
        for (String wrong : List.of("", "x", digest.substring(1), digest.toUpperCase(Locale.ROOT))) {
            assertThatThrownBy(() -> new EditionManifest.Predecessor(Optional.empty(), wrong, Extras.none()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("64 lower-case hexadecimal digits");
        }
    }

    @Test
    void theEditionBeforeIsOneOfTheSameSeries() {
        EditionManifest manifest = EditionManifest.of(random(0));
        EditionManifest other = EditionManifest.of(
                random(0).toBuilder().id(CatalogueId.of("another-series")).build());

        assertThatThrownBy(() -> manifest.withPredecessor(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another-series");
    }

    @Test
    void numbersThatNoDoubleGivesBackAreNamedWithTheirPlaceInTheDocument() {
        Quantity inexact = Quantity.of(new BigDecimal("0.12345678901234567891"), "day");
        Outcome outcome = Outcome.builder(Text.of("en", "m")).quantity(inexact).build();
        CaseStudy caseStudy = CaseStudy.builder(
                        CaseStudyId.of("c"),
                        Text.of("en", "C"),
                        List.of(TechnologyId.of("t")),
                        List.of(OrganizationId.of("o")))
                .outcomes(List.of(outcome))
                .build();
        Catalogue head = Catalogue.builder(CatalogueId.of("a"), Text.of("en", "A"))
                .caseStudies(List.of(caseStudy))
                .sources(List.of(source("a", "0.1"), source("b", "9007199254740993")))
                .extras(Extras.of(Map.of("x", new Extras.Num("1e-400"), "y", new Extras.Num("1.0e2"))))
                .build();
        EditionManifest.Builder builder = EditionManifest.builder(head).add(caseStudy);

        assertThat(builder.notices())
                .allSatisfy(notice -> assertThat(notice.rule()).isEqualTo(JsonRules.NUMBER_INEXACT))
                .extracting(notice ->
                        notice.place().pointer() + " " + notice.values().get("number"))
                .containsExactly(
                        "/x 1e-400",
                        "/sources/1/z 9007199254740993",
                        "/caseStudies/0/outcomes/0/quantity/value 0.12345678901234567891",
                        "/caseStudies/1/outcomes/0/quantity/value 0.12345678901234567891");
        assertThat(builder.build())
                .isEqualTo(EditionManifest.of(head.toBuilder()
                        .caseStudies(List.of(caseStudy, caseStudy))
                        .build()));
    }

    @Test
    void whatHasNoCanonicalFormIsNamedWithItsPlaceInTheDocument() {
        Catalogue head =
                Catalogue.builder(CatalogueId.of("a"), Text.of("en", "A")).build();
        CaseStudy half = CaseStudy.builder(
                        CaseStudyId.of("c"),
                        Text.of("en", "\ud83d"),
                        List.of(TechnologyId.of("t")),
                        List.of(OrganizationId.of("o")))
                .build();
        EditionManifest.Builder builder = EditionManifest.builder(head);

        assertThatThrownBy(() -> builder.add(half))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("/caseStudies/0/title/en error json-surrogate-lone");
    }

    private static Source source(String id, String number) {
        return Source.builder(SourceId.of(id), Text.of("en", id))
                .extras(Extras.of(Map.of("z", new Extras.Num(number))))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "caseStudiesAnd", "caseStudie", "zz", "\u20ac", "😀", "\"\\", "é"})
    void anUnknownMemberStandsInTheWholeWhereItsNameSortsIt(String name) {
        Catalogue catalogue = random(2).toBuilder()
                .extras(Extras.of(Map.of(name, new Extras.Str("x"), "m", new Extras.Num("2.50"))))
                .build();
        Catalogue empty = Catalogue.builder(CatalogueId.of("a"), Text.of("en", "A"))
                .extras(catalogue.extras())
                .build();

        for (Catalogue one : List.of(catalogue, empty)) {
            assertThat(EditionManifest.of(one).digest()).isEqualTo(CanonicalJson.digest(CanonicalJson.of(one)));
        }
        assertThat(EditionManifest.of(empty).head())
                .isEqualTo(EditionManifest.of(empty).digest());
    }

    /** Goes by the canonical document as a program does that knows nothing of this library. */
    @ParameterizedTest
    @EnumSource
    void eachRecordHasTheDigestOfItsBytesInTheCanonicalDocument(SignedKind kind) {
        Catalogue catalogue = random(4);
        JsonNode records =
                Documents.tree(new String(CanonicalJson.of(catalogue), UTF_8)).get(kind.toString());
        List<EditionManifest.Entry> expected = new ArrayList<>();
        records.forEach(record -> expected.add(new EditionManifest.Entry(
                record.get(kind == SignedKind.CROSSWALKS ? "scheme" : "id").asString(),
                CanonicalJson.digest(
                        CanonicalJson.of(record.toString().getBytes(UTF_8)).orElseThrow()),
                Extras.none())));

        assertThat(expected).isNotEmpty();
        assertThat(EditionManifest.of(catalogue).records(kind)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void linesGiveTheManifestThatTheWholeGives(long seed) throws IOException {
        Catalogue catalogue = random(seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CaseStudyLinesWriter.writeAll(catalogue, bytes);
        try (CaseStudyLines lines =
                CaseStudyLines.over(new ByteArrayInputStream(bytes.toByteArray()), ReadOptions.defaults())) {
            EditionManifest.Builder builder =
                    EditionManifest.builder(lines.head().value().orElseThrow());
            lines.stream().forEach(line -> builder.add(line.reading().orElseThrow()));

            assertThat(builder.build()).isEqualTo(EditionManifest.of(catalogue));
        }
    }

    @Test
    void aManifestIsBuiltOnce() {
        EditionManifest.Builder builder = EditionManifest.builder(random(0));
        builder.build();

        assertThatIllegalStateException().isThrownBy(builder::build);
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.add(random(0).caseStudies().get(0)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void aManifestIsReadBackAsItIs(long seed) {
        EditionManifest manifest = EditionManifest.of(random(seed));
        Reading<EditionManifest> reading = EditionManifest.read(manifest.toBytes());

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.orElseThrow()).isEqualTo(manifest).hasSameHashCodeAs(manifest);
        assertThat(reading.orElseThrow().toBytes()).isEqualTo(manifest.toBytes());
        assertThat(CanonicalJson.of(manifest.toBytes()).value()).contains(manifest.toBytes());
        assertThat(manifest).hasToString(reading.orElseThrow().toString());
        assertThat(Schemas.faults(CatalogueSchemas.EDITION_MANIFEST, text(manifest)))
                .isEmpty();
    }

    @Test
    void unknownMembersAreKeptWhereTheyStandAndSoIsANewerFormat() {
        String json = text(EditionManifest.of(random(0)))
                .replace("waystage-manifest/1.0", "waystage-manifest/1.7")
                .replaceFirst("\"digest\":", "\"a-first\":{\"b\":[null,1.50]},\"digest\":");
        Reading<EditionManifest> reading = EditionManifest.read(json.getBytes(UTF_8));

        assertThat(reading.notices())
                .extracting(notice -> notice.rule())
                .containsExactlyInAnyOrder(JsonRules.FORMAT_NEWER, JsonRules.MEMBER_UNKNOWN);
        assertThat(reading.orElseThrow().toBytes())
                .isEqualTo(CanonicalJson.of(json.getBytes(UTF_8)).orElseThrow());
        assertThat(reading.orElseThrow().compare(EditionManifest.of(random(0))).isSame())
                .isTrue();
    }

    @Test
    void partOfAManifestIsNotGivenWhereSomethingCouldNotBeRead() {
        String json = text(EditionManifest.of(random(0)));

        Reading<EditionManifest> damaged = EditionManifest.read(
                json.replaceFirst("\"id\":\"", "\"id\":\" ").getBytes(UTF_8));
        assertThat(damaged.value()).isEmpty();
        assertThat(Documents.errors(damaged)).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.CODE_INVALID);
            assertThat(notice.place().pointer()).endsWith("/0/id");
        });
        assertThat(EditionManifest.read(
                                json.replace("manifest/1.0", "manifest/2.0").getBytes(UTF_8))
                        .notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.rule()).isEqualTo(JsonRules.FORMAT_OTHER_MAJOR));
        assertThat(Documents.brief(
                        EditionManifest.read(CatalogueWriter.compact().toBytes(random(0)))))
                .contains("1:11 /format shape-format-unknown");
        assertThat(EditionManifest.read(
                                json.replaceFirst("\\{", "{\"x\":1e999,").getBytes(UTF_8))
                        .notices())
                .extracting(notice -> notice.rule())
                .containsExactly(JsonRules.NUMBER_OVERFLOW);
    }

    @Test
    void aCatalogueWithoutCanonicalFormHasNoManifest() {
        Extras extras = Extras.of(Map.of("x", new Extras.Num("1e999")));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        EditionManifest.of(random(0).toBuilder().extras(extras).build()))
                .withMessageContaining("json-number-overflow");
    }

    @Test
    void comparingTellsWhatIsAddedRemovedChangedAndReordered() {
        Catalogue first = random(0);
        List<CaseStudy> cases = new ArrayList<>(first.caseStudies());
        cases.set(
                0,
                cases.get(0).toBuilder().title(Text.of("en", "Another title")).build());
        CaseStudy removed = cases.remove(1);
        Catalogue second = first.toBuilder()
                .caseStudies(cases)
                .technologies(first.technologies().stream()
                        .sorted(Collections.reverseOrder(Comparator.comparing(t -> t.id().value())))
                        .toList())
                .build();
        ManifestComparison there = EditionManifest.of(first).compare(EditionManifest.of(second));
        ManifestComparison back = EditionManifest.of(second).compare(EditionManifest.of(first));

        assertThat(there.isSame()).isFalse();
        assertThat(there.sameHead()).isTrue();
        assertThat(there.sameDigest()).isFalse();
        assertThat(there.reordered()).containsExactly(SignedKind.TECHNOLOGIES);
        assertThat(there.differences())
                .extracting(Object::toString)
                .containsExactly(
                        "caseStudies/" + cases.get(0).id().value() + " changed",
                        "caseStudies/" + removed.id().value() + " removed");
        assertThat(back.differences())
                .extracting(Object::toString)
                .containsExactly(
                        "caseStudies/" + cases.get(0).id().value() + " changed",
                        "caseStudies/" + removed.id().value() + " added");
        assertThat(there.count(ManifestComparison.Change.SAME)).isEqualTo(11 * 3 - 2);
    }

    @Test
    void anIdThatStandsTwiceIsMatchedInOrder() {
        Catalogue first = random(0);
        CaseStudy one = first.caseStudies().get(0);
        CaseStudy changed =
                one.toBuilder().title(Text.of("en", "Another title")).build();
        EditionManifest twice = EditionManifest.of(
                first.toBuilder().caseStudies(List.of(one, changed)).build());

        assertThat(twice.compare(twice).isSame()).isTrue();
        assertThat(twice.compare(EditionManifest.of(
                                first.toBuilder().caseStudies(List.of(one)).build()))
                        .differences())
                .extracting(ManifestComparison.Compared::change)
                .containsExactly(ManifestComparison.Change.REMOVED);
    }

    @Test
    void aChangeOfTheHeadIsNoChangeOfARecord() {
        Catalogue first = random(0);
        ManifestComparison comparison = EditionManifest.of(first)
                .compare(EditionManifest.of(first.toBuilder().licence("MIT").build()));

        assertThat(comparison.sameHead()).isFalse();
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.isSame()).isFalse();
    }

    @Test
    void theLimitsOfReadingDoNotConcernACatalogueThatIsThere() {
        Extras.Value deep = new Extras.Num("0.12345678901234567891");
        for (int i = 0; i < 100; i++) {
            deep = new Extras.Arr(List.of(deep));
        }
        Catalogue catalogue =
                random(0).toBuilder().extras(Extras.of(Map.of("x", deep))).build();

        assertThat(EditionManifest.of(catalogue).digest()).isEqualTo(CanonicalJson.digest(CanonicalJson.of(catalogue)));
        assertThat(EditionManifest.builder(catalogue).notices())
                .extracting(notice -> notice.place().pointer())
                .contains("/x" + "/0".repeat(100));
    }
}
