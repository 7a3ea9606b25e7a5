package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.PathsPageTest.caseStudy;
import static org.waystage.report.PathsPageTest.catalogue;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;

/** The calls on the page of methods ask what the pages of this report ask, of this catalogue. */
class MethodCallsTest {
    @TempDir
    private Path folder;

    private List<String> calls(Catalogue catalogue) throws IOException {
        return elements(WrittenReport.of(catalogue, folder.resolve("report")).page("methods.html"), "code").stream()
                .map(WrittenReport::text)
                .toList();
    }

    @Test
    void questionsOfTimeAreThoseThatThePageAsks() throws IOException {
        WrittenReport report = EditionReport.written();
        List<String> asked = elements(report.page("paths.html"), "code").stream()
                .map(WrittenReport::text)
                .toList();
        assertThat(elements(report.page("methods.html"), "code").stream().map(WrittenReport::text))
                .containsAll(asked)
                .contains(
                        "waystage stats funnel FILE --by group",
                        "waystage stats uptake FILE --technology blockchain-dlt",
                        "waystage stats survey FILE")
                .doesNotContain("waystage stats time-to FILE --to deployed");
        assertThat(text(report.page("methods.html")))
                .contains("without it a command reads the edition that comes with the program");
    }

    @Test
    void aCatalogueInTheWordsOfASchemeIsAskedInThem() throws IOException {
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cases.add(caseStudy("case-" + i, word("accepted", "2020-01-01"), word("graduated", "2021-01-01")));
        }
        assertThat(calls(catalogue(cases, "2024-12-31")))
                .contains(
                        "waystage stats funnel FILE --by group --scheme house",
                        "waystage stats transitions FILE --scheme house",
                        "waystage stats time-to FILE --to house:graduated")
                .noneMatch(call -> call.contains("deployed") || call.contains("blockchain") || call.contains("survey"));
    }

    @Test
    void whatIsNotAskedHasNoCall() throws IOException {
        assertThat(calls(catalogue(List.of(), "2024-12-31"))).isEmpty();
        StageRecord pilot = StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.parse("2020-01-01"));
        assertThat(calls(catalogue(List.of(caseStudy("pilot", pilot)), "")))
                .isNotEmpty()
                .noneMatch(call -> call.contains("time-to") || call.contains("staleness"));
    }

    private static StageRecord word(String word, String day) {
        return StageRecord.builder(ReportedAs.of(Code.of("house"), word), Basis.Listed.BEGAN)
                .date(PartialDate.parse(day))
                .build();
    }
}
