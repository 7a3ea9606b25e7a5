package org.waystage.json.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.CaseStudy.SourceField;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.json.RecordWriter;

class CaseStudyLinesWriterTest {
    private static final RecordWriter<CaseStudy> RECORD = RecordWriter.of(CaseStudy.class);

    @Test
    void partsThatCasesShareAreWrittenAsInACaseByItself() throws IOException {
        List<SourceField> fields = List.of(
                SourceField.of("Cross border", "No"),
                SourceField.of("Words", "Â « – \"quoted\" \\ \u0007 \uD83D\uDEA2"),
                SourceField.of("Long", "x".repeat(5_000)),
                new SourceField("With more", "Yes", Extras.of(Map.of("page", new Extras.Num("3")))));
        Statement flag = Statement.of(Text.english("Less paper"));
        ReportedAs word = ReportedAs.of(Code.of("register"), "Pilot");

        assertSame(
                1_000,
                i -> caseStudy(i)
                        .sourceFields(fields.subList(0, 1 + i % fields.size()))
                        .benefits(List.of(flag, Statement.of(Text.english("Only here " + i))))
                        .stages(List.of(StageRecord.builder(Basis.Listed.OBSERVED)
                                .stage(AdoptionStage.Listed.PILOT)
                                .reportedAs(word)
                                .build()))
                        .build());
    }

    @Test
    void moreSharedPartsThanAreRememberedAreWrittenAsInACaseByItself() throws IOException {
        List<SourceField> many = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            many.add(SourceField.of("Field", "value " + i));
        }
        SplittableRandom random = new SplittableRandom(7);

        assertSame(5_000, i -> {
            int half = random.nextInt(3) == 0 ? many.size() : 200;
            List<SourceField> some = new ArrayList<>();
            for (int j = 0; j < 8; j++) {
                some.add(many.get(random.nextInt(half)));
            }
            return caseStudy(i).sourceFields(some).build();
        });
    }

    @Test
    void partsThatNoOtherCaseHasAreWrittenAsInACaseByItself() throws IOException {
        assertSame(
                3_000,
                i -> caseStudy(i)
                        .sourceFields(List.of(SourceField.of("A", "a" + i), SourceField.of("B", "b" + i)))
                        .build());
    }

    @Test
    void aSharedPartThatCannotBeWrittenIsRefusedEachTime() {
        SourceField broken = new SourceField("A", "a", Extras.of(Map.of("\uD800", new Extras.Num("3"))));
        CaseStudyLinesWriter lines = CaseStudyLinesWriter.withoutHead(new ByteArrayOutputStream());
        for (int i = 0; i < 3; i++) {
            CaseStudy one = caseStudy(i).sourceFields(List.of(broken)).build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lines.write(one))
                    .withMessageContaining("half a surrogate pair");
        }
    }

    @Test
    void aWriterWithoutAHeadWritesTheLinesOnly() throws IOException {
        CaseStudy one = caseStudy(1).build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseStudyLinesWriter.withoutHead(out).write(one);

        assertThat(out.toString(UTF_8)).isEqualTo(new String(RECORD.toBytes(one), UTF_8) + "\n");
    }

    private static void assertSame(int cases, IntFunction<CaseStudy> made) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Catalogue catalogue =
                Catalogue.builder(CatalogueId.of("test"), Text.english("Test")).build();
        CaseStudyLinesWriter.over(head, catalogue);
        CaseStudyLinesWriter lines = CaseStudyLinesWriter.over(out, catalogue);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.write(head.toByteArray());
        for (int i = 0; i < cases; i++) {
            CaseStudy one = made.apply(i);
            lines.write(one);
            RECORD.write(one, expected);
            expected.write('\n');
        }

        assertThat(out.toString(UTF_8)).isEqualTo(expected.toString(UTF_8));
    }

    private static CaseStudy.Builder caseStudy(int number) {
        return CaseStudy.builder(
                CaseStudyId.of("case-" + number),
                Text.english("Case"),
                List.of(TechnologyId.of("blockchain")),
                List.of(OrganizationId.of("body")));
    }
}
