package org.waystage.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Severity;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.reading.Reading;

/** What holds of any catalogue: a workbook loses nothing, unknown members and codes included. */
@Tag("class-path-only")
@Tag("long")
class WorkbookLawsTest {
    private static final int SEEDS = 10;

    static Stream<Catalogue> catalogues() {
        List<Catalogue> catalogues = new ArrayList<>();
        catalogues.add(Editions.latest());
        for (int seed = 0; seed < SEEDS; seed++) {
            catalogues.add(awkward(new Random(seed)));
        }
        return catalogues.stream();
    }

    /** The bundled edition with a few cases, in which texts, unknown members and unknown codes are as awkward as can be. */
    private static Catalogue awkward(Random random) {
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy each : Editions.latest().caseStudies().subList(0, 5)) {
            List<StageRecord> stages = new ArrayList<>(each.stages());
            stages.replaceAll(stage -> stage.toBuilder()
                    .stage(AdoptionStage.of("x-later-" + random.nextInt(9)))
                    .note(Text.english(text(random)).with("zh-Hant", text(random)))
                    .build());
            cases.add(each.toBuilder()
                    .title(Text.english(text(random)))
                    .notes(List.of(Text.english(text(random)), Text.of("fr", text(random))))
                    .stages(stages)
                    .extras(extras(random))
                    .build());
        }
        return Editions.latest().toBuilder()
                .caseStudies(cases)
                .extras(extras(random))
                .build();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(AwkwardTexts.ALL.get(random.nextInt(AwkwardTexts.ALL.size())));
        }
        return text.toString();
    }

    private static Extras extras(Random random) {
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        members.put("x-text", new Extras.Str(text(random)));
        members.put("x-number", new Extras.Num("2.50"));
        members.put(
                "x-object",
                new Extras.Obj(Map.of("a/b", new Extras.Bool(true), "\u0000#2", new Extras.Str(text(random)))));
        members.put("x-list", new Extras.Arr(List.of(Extras.Null.NULL, new Extras.Str(text(random)))));
        return Extras.of(members);
    }

    private static void isTheSame(Reading<Catalogue> reading, Catalogue catalogue) {
        assertThat(reading.notices().stream()
                        .filter(notice -> notice.rule().id().startsWith("table-"))
                        .filter(notice -> notice.severity() != Severity.INFO))
                .isEmpty();
        assertThat(reading.value()).contains(catalogue);
        assertThat(CatalogueWriter.compact().toBytes(reading.value().orElseThrow()))
                .isEqualTo(CatalogueWriter.compact().toBytes(catalogue));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void aWorkbookGivesTheCatalogueBack(Catalogue catalogue) throws IOException {
        isTheSame(Workbooks.read(Workbooks.bytes(catalogue)), catalogue);
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void theSameCatalogueGivesTheSameBytes(Catalogue catalogue) throws IOException {
        byte[] once = Workbooks.bytes(catalogue);

        assertThat(Workbooks.bytes(catalogue)).isEqualTo(once);
        assertThat(Workbooks.parts(once).get("docProps/core.xml")).doesNotContain("created", "creator");
        assertThat(String.join("", Workbooks.parts(once).values())).doesNotContain("Apache", "POI");
    }
}
