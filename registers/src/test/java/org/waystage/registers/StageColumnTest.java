package org.waystage.registers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.registers.Fixtures.Outcome;
import org.waystage.registers.notice.RegisterRules;

/** A blank stage says that the source was asked and gave none; where its column is missing, nobody was asked. */
class StageColumnTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": "1", "issued": "2025-01-01"}],
             "input": %s,
             "columns": {"title": %s, "status": %s, "since": %s},
             "dates": {"plain": [{"format": "yyyy"}]},
             "crosswalks": [{"scheme": "small", "version": "1",
               "rows": [{"word": "Live", "stage": "deployed", "relation": "exact"}]}],
             "case": {"identity": {"prefix": "small", "key": ["title"]}, "title": "title",
               "otherTechnologies": ["artificial-intelligence"], "adopters": [{"constant": "A body"}],
               "sourceFields": ["since"],
               "stages": [{"scheme": "small", "word": "status", "blank": true}%s]}}
            """;

    private static final String DATED =
            ", {\"stage\": \"pilot\", \"basis\": \"began\", \"date\": {\"column\": \"since\", \"readings\": \"plain\"}}";

    private static Outcome table(String text, String dated) throws IOException {
        String profile =
                PROFILE.formatted("{\"kind\": \"csv\"}", "\"Title\"", "[\"Status\", \"Stage\"]", "\"Since\"", dated);
        return Fixtures.read(Profiles.read(profile.getBytes(UTF_8)).orElseThrow(), "small.csv", text.getBytes(UTF_8));
    }

    private static Outcome tree(String text) throws IOException {
        String profile = PROFILE.formatted(
                "{\"kind\": \"json\", \"records\": \"/*\"}", "\"/title\"", "\"/status\"", "\"/since\"", "");
        return Fixtures.read(Profiles.read(profile.getBytes(UTF_8)).orElseThrow(), "small.json", text.getBytes(UTF_8));
    }

    private static List<String> stages(Outcome read) {
        return read.read().catalogue().orElseThrow().caseStudies().stream()
                .map(CaseStudy::stages)
                .map(stages -> stages.stream()
                        .map(record -> record.stage().orElseThrow().code())
                        .toList()
                        .toString())
                .toList();
    }

    private static List<Notice> missing(Outcome read) {
        return read.summary().notices().stream()
                .filter(notice -> notice.values().containsValue("status"))
                .toList();
    }

    @Test
    void aBlankCellIsAnAnswer() throws IOException {
        Outcome read = table("Title,Status,Since\nA,,2020\nB,Live,2021\n", "");

        assertThat(stages(read)).containsExactly("[unknown]", "[deployed]");
        assertThat(missing(read)).isEmpty();
    }

    @Test
    void withoutTheColumnNoCaseHasAStageAndThatIsAnError() throws IOException {
        Outcome read = table("Title,Statuts,Since\nA,,2020\nB,Live,2021\n", "");

        assertThat(stages(read)).containsExactly("[]", "[]");
        assertThat(read.summary().stages()).isEmpty();
        assertThat(read.summary().notYet()).isEqualTo(2);
        assertThat(missing(read)).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(RegisterRules.STAGE_COLUMN_MISSING);
            assertThat(notice.severity()).isEqualTo(Severity.ERROR);
            assertThat(notice.message())
                    .isEqualTo(
                            "The file has no column 'status' ('Status', 'Stage'), and nothing else in it says the stage of"
                                    + " a case. The file has 'Statuts'.");
            assertThat(notice.message("fr"))
                    .contains("(«\u00A0Status\u00A0», «\u00A0Stage\u00A0»)")
                    .contains("rien d’autre n’y dit l’étape d’un cas");
        });
    }

    @Test
    void whereAnotherColumnTellsOfStagesTheMissingOneIsAWarning() throws IOException {
        Outcome read = table("Title,Since\nA,2020\nB,\n", DATED);

        assertThat(stages(read)).containsExactly("[pilot]", "[]");
        assertThat(missing(read)).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(RegisterRules.COLUMN_ABSENT);
            assertThat(notice.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void whereAllColumnsThatTellOfStagesAreMissingEachIsAnError() throws IOException {
        assertThat(table("Title,Year\nA,2020\n", DATED).summary().notices())
                .filteredOn(notice -> notice.rule().equals(RegisterRules.STAGE_COLUMN_MISSING))
                .extracting(notice -> notice.values().get("column"))
                .containsExactly("status", "since");
    }

    @Test
    void aMemberThatNoRecordHasIsAnErrorAndOneThatSomeLackIsAnAnswer() throws IOException {
        Outcome none = tree("[{\"title\": \"A\", \"since\": 2020, \"state\": \"Live\"}]");
        assertThat(missing(none)).extracting(Notice::rule).containsExactly(RegisterRules.STAGE_COLUMN_MISSING);
        assertThat(none.summary().hasErrors()).isTrue();

        Outcome some = tree(
                "[{\"title\": \"A\", \"since\": 2020}, {\"title\": \"B\", \"since\": 2020, \"status\": \"Live\"}]");
        assertThat(stages(some)).containsExactly("[unknown]", "[deployed]");
        assertThat(missing(some)).isEmpty();
    }
}
