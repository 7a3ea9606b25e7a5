package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.StageRecord;
import org.waystage.editions.Editions;
import org.waystage.registers.internal.file.RegisterInput;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;

/** The inventories of the United States as the files name things, which is not always as their dictionaries do. */
class InventoriesTest {
    private static final String HEADER_2025 =
            "agency,agency_name,id,use_case_name,agency_bureau,development_stage,classification,operational_date\n";

    private final List<LedgerEntry> ledger = new ArrayList<>();

    private RegisterImport read(String profile, String csv) throws IOException {
        return RegisterImporter.of(Profiles.bundled(profile), Editions.latest())
                .read(RegisterInput.of("inventory.csv", csv.getBytes(StandardCharsets.UTF_8)), ledger::add);
    }

    private CaseStudy one2025(String row) throws IOException {
        return read("us-omb-2025", HEADER_2025 + row + "\n")
                .catalogue()
                .orElseThrow()
                .caseStudies()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Classical ML, machine-learning",
        "NLP, natural-language-processing",
        "Classical/Predictive Machine Learning: learns from data, machine-learning",
        "Natural Language Processing, natural-language-processing",
        "Agentic AI, ai-agent",
        "Computer Vision, computer-vision",
        "Generative AI, generative-ai",
        "Reinforcement Learning, machine-learning",
        "Other, artificial-intelligence",
        "'', artificial-intelligence"
    })
    void theClassificationIsReadInItsShortAndItsLongForm(String words, String technology) throws IOException {
        RegisterImport read = read(
                "us-omb-2025",
                HEADER_2025 + "DHS,Department of Homeland Security,1,Crane watch,CBP,Pilot," + words + ",\n");

        assertThat(read.catalogue().orElseThrow().caseStudies().get(0).technologies())
                .containsExactly(TechnologyId.of(technology));
        assertThat(read.summary().noticeCounts()).doesNotContainKey("register-value-otherwise");
        assertThat(read.summary().corrections()).doesNotContainKey("map:start");
    }

    @Test
    void aClassificationThatNobodyExpectsIsTold() throws IOException {
        RegisterImport read = read(
                "us-omb-2025",
                HEADER_2025 + "DHS,Department of Homeland Security,1,Crane watch,CBP,Pilot,Astrology,\n");

        assertThat(read.summary().notices())
                .filteredOn(notice -> notice.rule().equals(RegisterRules.VALUE_OTHERWISE))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("'Astrology'", "'artificial-intelligence'"));
    }

    @ParameterizedTest
    @CsvSource({"Pre-deployment, 2027-09-01", "Pre-deployment, 2024-10-01", "Retired, 2019", "'', 3/4/2024"})
    void theOperationalDateOfWhatIsNotInOperationIsKeptAsItStandsThere(String stage, String date) throws IOException {
        CaseStudy caseStudy =
                one2025("DHS,Department of Homeland Security,1,Crane watch,CBP," + stage + ",NLP," + date);

        assertThat(caseStudy.sourceFields()).contains(CaseStudy.SourceField.of("operational_date", date));
        assertThat(caseStudy.stages())
                .hasSize(1)
                .extracting(StageRecord::basis)
                .allMatch(basis -> basis.code().equals("observed"));
        assertThat(ledger.stream()
                        .filter(entry -> entry.kind() == LedgerKind.LEFT_OUT
                                && entry.header()
                                        .filter("operational_date"::equals)
                                        .isPresent()))
                .isEmpty();
    }

    @Test
    void aBodyHasItsNameWhereTheFileTellsItBesideTheCode() throws IOException {
        RegisterImport read = read(
                "us-omb-2025",
                HEADER_2025 + "XYZ,Agency of Small Harbours,1,Crane watch,,Pilot,NLP,\n"
                        + "NIGC,National Indian Gaming Commission,2,Table watch,,Pilot,NLP,\n");

        assertThat(read.catalogue().orElseThrow().organizations())
                .extracting(body -> body.id().value(), body -> body.name().in("en"))
                .containsExactly(
                        tuple("us-agency-of-small-harbours", "Agency of Small Harbours"),
                        tuple("us-nigc", "National Indian Gaming Commission"));
        assertThat(read.catalogue().orElseThrow().caseStudies())
                .extracting(caseStudy -> caseStudy.id().value())
                .containsExactly("us-omb-xyz-crane-watch", "us-omb-nigc-table-watch");
        assertThat(read.summary().notices())
                .filteredOn(notice -> notice.rule().equals(RegisterRules.COLUMN_ABSENT))
                .extracting(notice -> notice.values().get("column"))
                .doesNotContain("agency", "agencyCode");
    }

    @ParameterizedTest
    @CsvSource({
        "DOC, us-doc-noaa, NOAA, NOAA - National Oceanic and Atmospheric Administration, National Oceanic and Atmospheric Administration (NOAA)",
        "TREAS, us-irs, Internal Revenue Service (IRS), Internal Revenue Service, IRS",
        "DOJ, us-fbi, Department of Justice / FBI, FBI, Federal Bureau of Investigation",
        "DOJ, us-doj-tax, Department of Justice / TAX, TAX, Tax Division",
        "HHS, us-hhs-cms, HHS/CMS, CMS, Centers for Medicare & Medicaid Services (CMS)",
        "NASA, us-nasa-jpl, JPL: Jet Propulsion Laboratory, Jet Propulsion Laboratory, JPL"
    })
    void aBureauIsOneBodyInAllEditions(String agency, String id, String in2025, String in2024, String in2023)
            throws IOException {
        assertThat(one2025(agency + ",,1,Crane watch," + in2025 + ",Pilot,NLP,").adopters())
                .containsExactly(OrganizationId.of(id));
        assertThat(adopters(
                        "us-omb-2024",
                        "Use Case Name,Agency,Agency Abbreviation,Bureau,Stage of Development\n" + "Crane watch,,"
                                + agency + "," + in2024 + ",Initiated\n"))
                .containsExactly(OrganizationId.of(id));
        assertThat(adopters(
                        "us-omb-2023",
                        "Use_Case_ID,Department_Code,Agency,Title,Summary,Development_Stage\n" + agency + "-0001-2023,"
                                + agency + "," + in2023 + ",Crane watch,,Initiation\n"))
                .containsExactly(OrganizationId.of(id));
    }

    private List<OrganizationId> adopters(String profile, String csv) throws IOException {
        return read(profile, csv).catalogue().orElseThrow().caseStudies().get(0).adopters();
    }
}
