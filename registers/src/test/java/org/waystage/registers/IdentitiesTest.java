package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waystage.core.CaseStudy;
import org.waystage.editions.Editions;

/** Cases keep their ids when other records come or go, and no two have the same. */
class IdentitiesTest {
    private static Profile profile = Profiles.bundled("us-omb-2023");

    @BeforeAll
    static void readProfile() throws IOException {
        try (InputStream in = Objects.requireNonNull(IdentitiesTest.class.getResourceAsStream("identities.json"))) {
            profile = Profiles.read(in.readAllBytes()).orElseThrow();
        }
    }

    private static RegisterImport read(String... rows) throws IOException {
        String csv = "Body,Office,Title,Contact\n" + String.join("\n", rows) + "\n";
        return RegisterImporter.of(profile, Editions.latest())
                .read(RegisterInput.of("small.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> ids(String... rows) throws IOException {
        return read(rows).catalogue().orElseThrow().caseStudies().stream()
                .map(caseStudy -> caseStudy.id().value())
                .toList();
    }

    private static List<String> keys(CaseStudy caseStudy) {
        return caseStudy.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals("small-key"))
                .map(identifier -> identifier.value())
                .toList();
    }

    @Test
    void anIdIsMadeOfTheKey() throws IOException {
        RegisterImport read = read("Customs,North,Déjà Vu: Risk!,");
        CaseStudy caseStudy = read.catalogue().orElseThrow().caseStudies().get(0);

        assertThat(caseStudy.id().value()).isEqualTo("small-customs-deja-vu-risk");
        assertThat(keys(caseStudy)).containsExactly("customs|deja vu risk");
        assertThat(read.summary().noticeCounts()).doesNotContainKey(RegisterRules.KEY_SHARED.id());
    }

    @Test
    void anIdStaysWhenOtherRecordsComeOrGo() throws IOException {
        List<String> few = ids("Customs,North,Risk,", "Customs,South,Scan,");
        List<String> more = ids("Tax,,Risk,", "Customs,South,Scan,", "Customs,,Chat,", "Customs,North,Risk,");

        assertThat(more).containsAll(few);
        assertThat(more.get(3)).isEqualTo(few.get(0));
    }

    @Test
    void ofSeveralWithOneKeyNoneHasTheIdOfTheKeyAlone() throws IOException {
        RegisterImport read = read("Customs,North,Risk,", "Customs,South,risk.,", "Customs,East,RISK,");
        List<CaseStudy> cases = read.catalogue().orElseThrow().caseStudies();

        assertThat(cases)
                .extracting(caseStudy -> caseStudy.id().value())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("small-customs-risk-[0-9a-f]{8}"));
        assertThat(cases).allSatisfy(caseStudy -> assertThat(keys(caseStudy)).containsExactly("customs|risk"));
        assertThat(read.summary().noticeCounts())
                .containsEntry(RegisterRules.KEY_SHARED.id(), 1L)
                .doesNotContainKey(RegisterRules.RECORD_REPEATED.id());
    }

    @Test
    void idsThatShareAKeyDoNotDependOnTheOrder() throws IOException {
        List<String> one = ids("Customs,North,Risk,", "Customs,South,Risk,", "Customs,East,Risk,");
        List<String> other = ids("Customs,East,Risk,", "Customs,North,Risk,", "Customs,South,Risk,");

        assertThat(other).containsExactly(one.get(2), one.get(0), one.get(1));
        assertThat(ids("Customs,South,Risk,", "Customs,North,Risk,")).containsExactly(one.get(1), one.get(0));
    }

    @Test
    void repeatedRecordsAreNumberedAndNoticed() throws IOException {
        RegisterImport read = read("Customs,North,Risk,", "Customs,North,Risk,", "Customs,north,Risk,");
        List<String> ids = new ArrayList<>();
        read.catalogue()
                .orElseThrow()
                .caseStudies()
                .forEach(caseStudy -> ids.add(caseStudy.id().value()));

        assertThat(ids).doesNotHaveDuplicates().containsExactly(ids.get(0), ids.get(0) + "-2", ids.get(0) + "-3");
        assertThat(read.summary().noticeCounts()).containsEntry(RegisterRules.RECORD_REPEATED.id(), 2L);
    }

    @Test
    void aRecordWithoutAWholeKeyHasAnIdButNoKey() throws IOException {
        RegisterImport read = read(",North,Risk,", ",South,Risk,", "Customs,,海关,");
        List<CaseStudy> cases = read.catalogue().orElseThrow().caseStudies();

        assertThat(cases)
                .extracting(caseStudy -> caseStudy.id().value())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).startsWith("small-no-key-"));
        assertThat(cases).allSatisfy(caseStudy -> assertThat(keys(caseStudy)).isEmpty());
    }

    @Test
    void keysAsLongAsTheyMayBeAreToldApart() throws IOException {
        String longTitle = "word ".repeat(60);
        List<String> ids = ids("Customs,," + longTitle + "one,", "Customs,," + longTitle + "two,");

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aKeyThatLooksLikeTheIdOfAnotherIsToldApart() throws IOException {
        List<String> ids = ids("Customs north,,Risk,", "Customs,,North risk,");

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWithheldStandsInNoIdAndNoField() throws IOException {
        RegisterImport read = read("Customs,North,Risk,someone@example.org");

        assertThat(read.catalogue().orElseThrow().toString()).doesNotContain("someone");
        assertThat(read.summary().noticeCounts()).containsEntry(RegisterRules.CONTACT_WITHHELD.id(), 1L);
    }
}
