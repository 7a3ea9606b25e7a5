package org.waystage.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The analyst's table. */
class CaseTableWriterTest {
    private static final Catalogue CATALOGUE = Resources.catalogue("everything.json");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 31);

    /** New columns are added at the end; none of these ever moves. */
    private static final String COLUMNS =
            "id,title,body,bodyName,kind,country,region,ldc,nature,group,technology,stage,phase,firstRecord,evidence,"
                    + "ageLeast,ageMost,nextPlan,nextPlanDate,sources,clearance";

    private static String line(String id) {
        return Result.ofCases(CATALOGUE, DAY, "en")
                .csv()
                .lines()
                .filter(line -> line.startsWith(id + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void columnsStandInTheirOrderAndAreTheMembersOfJson() {
        Result table = Result.ofCases(CATALOGUE, DAY, "en");
        JsonNode first =
                JsonMapper.shared().readTree(table.json()).get("entries").get(0);

        assertThat(table.csv()).startsWith(COLUMNS + "\r\n");
        assertThat(String.join(",", first.propertyNames())).isEqualTo(COLUMNS);
    }

    @Test
    void aCaseIsWrittenAsItIs() {
        assertThat(line("b"))
                .isEqualTo("b,B,alpha-customs;delta-customs,Alpha Customs;Delta Customs,customs-administration,,,,use,"
                        + "drones,drones,abandoned,end,2020-02-01,2021-06-01,974,974,,,1,");
        // bounds give a first day, a plan stays open, and a year leaves the age open
        assertThat(line("f"))
                .isEqualTo(
                        "f,F,delta-customs,Delta Customs,customs-administration,,,,offer,scanners,tunnels,pilot,trial,"
                                + "2021-01-01,2022,396,760,deployed,2027,1,");
        assertThat(line("d")).contains(",not-yet,,,,,,,,1,");
    }

    @Test
    void theFirstRecordIsOneOfTheDay() {
        assertThat(Result.ofCases(CATALOGUE, LocalDate.of(2020, 1, 31), "en").csv())
                .contains("b,B,")
                .doesNotContain("2020-02-01");
        assertThat(Result.ofCases(CATALOGUE, LocalDate.of(2020, 2, 1), "en").csv())
                .contains("2020-02-01");
    }

    @Test
    void caseByCaseTheSameLinesAreWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Catalogue head = CATALOGUE.toBuilder().caseStudies(List.of()).build();
        CaseTableWriter table = CaseTableWriter.over(out, head, DAY, "fr");
        for (CaseStudy one : CATALOGUE.caseStudies()) {
            table.write(one);
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(Result.ofCases(CATALOGUE, DAY, "fr").csv());
    }

    @Test
    void whatCannotBeWrittenIsToldAsItWas() {
        IOException full = new IOException("no space left");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> CaseTableWriter.over(broken, CATALOGUE, DAY, "en"))
                .isSameAs(full);
    }

    @Test
    void aPageHasNoMoreCasesThanItCan() {
        List<CaseStudy> cases = CATALOGUE.caseStudies();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Result.ofCases(CATALOGUE, DAY, "en", cases, cases.size(), 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Result.ofCases(CATALOGUE, DAY, "en", cases, 1, 1, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> Result.ofCases(CATALOGUE, DAY, "en", List.of(), 0, 0, 1));
    }
}
