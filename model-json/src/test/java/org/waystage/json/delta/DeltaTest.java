package org.waystage.json.delta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.json.CanonicalJson;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.Reading;

class DeltaTest {
    @TempDir
    private Path folder;

    /** A case of a register, which cites the edition of the register that it was read from. */
    private static CaseStudy entry(String id, String title, String edition) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english(title),
                        List.of(TechnologyId.of("t")),
                        List.of(OrganizationId.of("o")))
                .sources(List.of(Citation.of(SourceId.of(edition))))
                .build();
    }

    private static Catalogue register(String edition, CaseStudy... cases) {
        return Catalogue.builder(CatalogueId.of("a-register"), Text.english("A register"))
                .edition(edition)
                .sources(List.of(Source.builder(SourceId.of(edition), Text.english("Register, " + edition))
                        .build()))
                .caseStudies(List.of(cases))
                .build();
    }

    private static Catalogue register(String edition, int size) {
        return register(
                edition,
                Stream.iterate(0, i -> i + 1)
                        .limit(size)
                        .map(i -> entry("case-" + i, "Case " + i, edition))
                        .toArray(CaseStudy[]::new));
    }

    private static DeltaSummary summary(Catalogue from, Catalogue to) throws IOException {
        return DeltaWriter.write(EditionInput.of(from), EditionInput.of(to), OutputStream.nullOutputStream());
    }

    @Test
    void theOwnSourceOfEachEditionIsSubstitutedAndNotEachRecordReplaced() throws IOException {
        Catalogue a = register("r-1", 50);
        Catalogue b = register("r-2", 50);

        DeltaSummary summary = summary(a, b);
        Catalogue result =
                Delta.of(DeltaWriter.between(a, b)).orElseThrow().apply(a).orElseThrow();

        assertThat(result).isEqualTo(b);
        assertThat(summary.manifest().citing()).containsExactly(Map.entry(SourceId.of("r-1"), SourceId.of("r-2")));
        assertThat(summary.head()).isTrue();
        assertThat(summary.lists()).containsExactly(new DeltaSummary.ListChange("sources", 1, 0, 0, 1));
        assertThat(summary.isLarge()).isFalse();
    }

    @Test
    void theSizeFollowsTheChangeAndMoreThanHalfIsTold() throws IOException {
        Catalogue a = register("r", 200);
        List<CaseStudy> cases = new ArrayList<>(a.caseStudies());
        cases.set(70, entry("case-70", "Another title", "r"));
        DeltaSummary small = summary(a, a.toBuilder().caseStudies(cases).build());

        assertThat(small.lists()).containsExactly(new DeltaSummary.ListChange("caseStudies", 0, 1, 0, 0));
        assertThat(small.size()).isLessThan(1_200);
        assertThat(small.isLarge()).isFalse();

        cases.replaceAll(one -> entry(one.id().value(), "Another title", "r"));
        assertThat(summary(a, a.toBuilder().caseStudies(cases).build()).isLarge())
                .isTrue();
    }

    @Test
    void theNextButOneOfThreeWithTheSameIdIsChanged() throws IOException {
        CaseStudy same = entry("a", "Same", "r");
        Catalogue a = register("r", same, same, same, entry("b", "B", "r"));
        Catalogue b = register("r", same, same, entry("a", "Other", "r"), entry("b", "B", "r"));

        assertThat(Delta.of(DeltaWriter.between(a, b)).orElseThrow().apply(a).orElseThrow())
                .isEqualTo(b);
        assertThat(new String(DeltaWriter.between(a, b), UTF_8)).contains("\"skip\":2");
    }

    @Test
    void whatIsMovedIsCountedOnce() throws IOException {
        Catalogue a = register("r", 5);
        List<CaseStudy> cases = new ArrayList<>(a.caseStudies());
        cases.add(cases.remove(0));

        assertThat(summary(a, a.toBuilder().caseStudies(cases).build()).lists())
                .containsExactly(new DeltaSummary.ListChange("caseStudies", 0, 0, 1, 0));
        cases.set(4, entry(cases.get(4).id().value(), "Another title", "r"));
        DeltaSummary changed = summary(a, a.toBuilder().caseStudies(cases).build());
        assertThat(changed.lists()).containsExactly(new DeltaSummary.ListChange("caseStudies", 0, 0, 1, 0));
        assertThat(List.of(changed.manifest().puts(), changed.manifest().removes()))
                .containsExactly(1L, 1L);
    }

    @Test
    void aRefusalLeavesTheTargetAndNothingBesideIt() throws IOException {
        Path base = folder.resolve("base.ndjson");
        Path target = folder.resolve("target.ndjson");
        Files.writeString(target, "kept");
        try (OutputStream out = Files.newOutputStream(base)) {
            CaseStudyLinesWriter.writeAll(register("r", 9), out);
        }
        Delta delta = Delta.of(DeltaWriter.between(register("r", 10), register("r", 11)))
                .orElseThrow();

        Reading<?> applied = delta.apply(EditionInput.ofLines(base).orElseThrow(), target);

        assertThat(applied.notices()).extracting(Notice::rule).containsExactly(DeltaRules.OTHER_BASE);
        assertThat(target).hasContent("kept");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(base, target);
        }
    }

    @Test
    void aLineThatIsNoOperationIsNamed() {
        Catalogue a = register("r", 3);
        Catalogue b = register("r", 4);
        String[] lines = new String(DeltaWriter.between(a, b), UTF_8).split("\n", -1);

        assertThat(applied(a, lines[0], "{}")).extracting(Notice::rule).containsExactly(DeltaRules.NO_OPERATION);
        assertThat(applied(a, lines[0], "{\"put\":\"cases\",\"id\":\"a\"}"))
                .extracting(Notice::rule)
                .containsExactly(DeltaRules.NO_OPERATION);
        assertThat(applied(a, lines[0], "{\"remove\":\"caseStudies\",\"id\":\"a\"}"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.rule()).isEqualTo(JsonRules.MEMBER_MISSING);
                    assertThat(notice.place().position().orElseThrow().line()).isEqualTo(2);
                });
    }

    @Test
    void aHeadOfAnotherMajorVersionIsAnError() {
        Catalogue a = register("r", 1);
        String[] lines = new String(
                        DeltaWriter.between(
                                a, a.toBuilder().title(Text.english("Later")).build()),
                        UTF_8)
                .split("\n", -1);
        String head = lines[1].replaceFirst("waystage-catalogue/[0-9.]*", "waystage-catalogue/9.0");

        assertThat(applied(a, lines[0], head)).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.FORMAT_OTHER_MAJOR);
            assertThat(notice.place().position().orElseThrow().line()).isEqualTo(2);
        });
    }

    private static List<Notice> applied(Catalogue base, String first, String operation) {
        String sealed = first.replaceFirst(
                "\"operations\":\"[0-9a-f]*\"",
                "\"operations\":\"" + CanonicalJson.digest((operation + "\n").getBytes(UTF_8)) + "\"");
        return Delta.of((sealed + "\n" + operation + "\n").getBytes(UTF_8))
                .orElseThrow()
                .apply(base)
                .notices();
    }

    @ParameterizedTest
    @CsvSource({
        "catalogue, 'catalogue\":\"a-register', 'catalogue\":\"another'",
        "from/edition, 'edition\":\"r-1', 'edition\":\"r-0'",
        "to/edition, 'edition\":\"r-2', 'edition\":\"r-9'",
        "to/sequence, '\"to\":{', '\"to\":{\"sequence\":7,'",
        "from/issued, '\"from\":{', '\"from\":{\"issued\":\"2026\",'",
        "puts, 'puts\":3,\"removes\":1', 'puts\":1,\"removes\":3'",
    })
    void aFirstLineThatDoesNotFitTheEditionsIsRefused(String member, String is, String said) {
        Catalogue a = register("r-1", 3);
        Catalogue b = register("r-2", 4);
        String delta = new String(DeltaWriter.between(a, b), UTF_8);
        int end = delta.indexOf('\n');
        String first = delta.substring(0, end);
        assertThat(first).contains(is);

        List<Notice> notices = Delta.of((first.replace(is, said) + delta.substring(end)).getBytes(UTF_8))
                .orElseThrow()
                .apply(a)
                .notices();

        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(DeltaRules.INCONSISTENT);
            assertThat(notice.values()).containsEntry("member", member);
            assertThat(notice.place().pointer()).isEqualTo("/" + member);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"is", "id"})
    void anOperationThatDoesNotFitItsRecordIsRefused(String member) {
        Catalogue a = register("r", 3);
        String[] lines = new String(DeltaWriter.between(a, register("r", 4)), UTF_8).split("\n", -1);
        String line = lines[1].replaceFirst("\"" + member + "\":\"[^\"]*\"", "\"" + member + "\":\"zz\"");
        assertThat(line).isNotEqualTo(lines[1]);

        assertThat(applied(a, lines[0], line)).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(DeltaRules.INCONSISTENT);
            assertThat(notice.values()).containsEntry("member", member).containsEntry("found", "zz");
            assertThat(notice.place().position().orElseThrow().line()).isEqualTo(2);
        });
    }

    @Test
    void theHeadIsTheOneThatItsOperationStates() {
        Catalogue a = register("r", 3);
        Catalogue b = a.toBuilder().edition("s").build();
        String[] lines = new String(DeltaWriter.between(a, b), UTF_8).split("\n", -1);
        String line = lines[1].replaceFirst("\"is\":\"[0-9a-f]*\"", "\"is\":\"zz\"");

        assertThat(applied(a, lines[0], line)).extracting(Notice::rule).containsExactly(DeltaRules.INCONSISTENT);
    }

    @Test
    void whatIsNoDeltaIsRefused() {
        assertThat(Delta.of(new byte[0]).hasErrors()).isTrue();
        assertThat(Delta.of("{\"format\":\"waystage-catalogue/1.0\"}".getBytes(UTF_8))
                        .hasErrors())
                .isTrue();
        assertThat(Delta.of("a,b\n".getBytes(UTF_8)).hasErrors()).isTrue();
    }

    /** The digits that a number is written with are kept where a record stays, although digests know doubles only. */
    @Test
    void aRecordThatOnlyCitesAnotherSourceKeepsTheDigitsOfItsNumbers() {
        CaseStudy old = withDigits(entry("a", "A", "r-1"));
        Catalogue a = register("r-1", old, entry("b", "B", "r-1"));
        Catalogue b = register("r-2", withDigits(entry("a", "A", "r-2")), entry("b", "B", "r-2"));

        Catalogue result =
                Delta.of(DeltaWriter.between(a, b)).orElseThrow().apply(a).orElseThrow();

        assertThat(result.caseStudies().get(0).extras()).isEqualTo(old.extras());
    }

    private static CaseStudy withDigits(CaseStudy caseStudy) {
        return caseStudy.toBuilder()
                .extras(Extras.of(Map.of("x", new Extras.Num("1.500"))))
                .build();
    }
}
