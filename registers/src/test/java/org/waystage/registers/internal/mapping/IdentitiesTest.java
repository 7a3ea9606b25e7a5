package org.waystage.registers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.editions.Editions;
import org.waystage.registers.Profile;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImport;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;
import org.waystage.registers.notice.RegisterRules;

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
        assertThat(keys(caseStudy)).containsExactly("customs|déjà vu risk");
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
        RegisterImport read = read(",North,Risk,", ",South,Risk,", "Customs,,—,");
        List<CaseStudy> cases = read.catalogue().orElseThrow().caseStudies();

        assertThat(cases)
                .extracting(caseStudy -> caseStudy.id().value())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).startsWith("small-no-key-"));
        assertThat(cases).allSatisfy(caseStudy -> assertThat(keys(caseStudy)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "Таможня №1, Налоговая №1",
        "IT部门A, IT局A",
        "Оцінка ризиків AI, Чат-бот AI",
        "海关, 税务局",
        "الجمارك, الضرائب",
        "ศุลกากร, สรรพากร",
        "सीमा शुल्क, सीमा शल्क",
        "Habo, Håbo",
    })
    void keysOfEveryScriptAreToldApart(String one, String other) throws IOException {
        for (List<String> rows : List.of(
                List.of("Customs,North," + one + ",", "Customs,North," + other + ","),
                List.of(one + ",North,Risk,", other + ",North,Risk,"))) {
            List<CaseStudy> cases =
                    read(rows.toArray(String[]::new)).catalogue().orElseThrow().caseStudies();

            assertThat(cases.stream().map(IdentitiesTest::keys))
                    .doesNotHaveDuplicates()
                    .allSatisfy(key -> assertThat(key).hasSize(1));
            assertThat(cases.stream().map(CaseStudy::id)).doesNotHaveDuplicates();
            assertThat(ids(rows.get(1), rows.get(0)))
                    .containsExactly(
                            cases.get(1).id().value(), cases.get(0).id().value());
        }
    }

    @Test
    void anApostropheIsTheSameHoweverItIsWritten() throws IOException {
        assertThat(ids("Customs,,The king's ship,")).isEqualTo(ids("Customs,,The king\u2019s ship,"));
    }

    @Test
    void keysThatAnIdDoesNotTellApartAreNoticed() throws IOException {
        RegisterImport read = read("Habo,,Risk,", "Håbo,,Risk,", "Håbo,,RISK.,", "Umeå,,Risk,");

        assertThat(read.summary().noticeCounts())
                .containsEntry(RegisterRules.NAMES_ALIKE.id(), 1L)
                .containsEntry(RegisterRules.KEY_SHARED.id(), 1L)
                .containsEntry(RegisterRules.RECORD_REPEATED.id(), 1L);
        assertThat(read.catalogue().orElseThrow().caseStudies())
                .extracting(caseStudy -> caseStudy.id().value())
                .doesNotHaveDuplicates()
                .contains("small-umea-risk")
                .doesNotContain("small-habo-risk");
        assertThat(notice(read, RegisterRules.NAMES_ALIKE).values()).containsEntry("names", "'habo|risk', 'håbo|risk'");
        assertThat(notice(read, RegisterRules.NAMES_ALIKE).message("fr"))
                .contains("«\u00A0habo|risk\u00A0», «\u00A0håbo|risk\u00A0»");
    }

    @ParameterizedTest
    @CsvSource({"???", "\u2014", "\uD83D\uDEA2", "\u00AB\u2026\u00BB"})
    void aPartOfAKeyThatSaysNothingIsNoticed(String title) throws IOException {
        RegisterImport read = read("Customs,North," + title + ",");

        assertThat(notice(read, RegisterRules.KEY_PART_EMPTY).severity()).isEqualTo(Severity.WARNING);
        assertThat(notice(read, RegisterRules.KEY_PART_EMPTY).values())
                .containsEntry("part", "title")
                .containsEntry("value", title);
        assertThat(notice(read, RegisterRules.KEY_PART_EMPTY).place().position())
                .isPresent();
        assertThat(read.catalogue().orElseThrow().caseStudies()).noneMatch(CaseStudy::hasLastingId);
    }

    @Test
    void aPartOfAKeyThatIsAbsentIsNoticed() throws IOException {
        RegisterImport read = read(",North,Risk,");

        assertThat(notice(read, RegisterRules.KEY_PART_EMPTY).values()).containsOnly(Map.entry("part", "body"));
    }

    @Test
    void anIdMadeFromAKeyLasts() throws IOException {
        assertThat(read("Customs,North,Risk,").catalogue().orElseThrow().caseStudies())
                .allMatch(CaseStudy::hasMadeUpId)
                .allMatch(CaseStudy::hasLastingId);
    }

    @Test
    void anIdWithoutAKeyFollowsTheContentAndNotTheOrder() throws IOException {
        String[] rows = {",North,Risk,", ",North,Scan,", ",South,Risk,", "?,North,Risk,", ",North,Risk,a"};
        List<String> ids = ids(rows);
        List<String> reversed = ids(rows[4], rows[3], rows[2], rows[1], rows[0]);

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).matches("small-no-key-[0-9a-f]{16}"));
        assertThat(reversed).containsExactly(ids.get(4), ids.get(3), ids.get(2), ids.get(1), ids.get(0));
        assertThat(ids(rows[1])).containsExactly(ids.get(1));
    }

    @Test
    void recordsWithoutAKeyThatSayTheSameAreNumbered() throws IOException {
        RegisterImport read = read(",North,Risk,", ",North,Scan,", ",North,Risk,");
        List<CaseStudy> cases = read.catalogue().orElseThrow().caseStudies();

        assertThat(cases.get(2).id().value()).isEqualTo(cases.get(0).id().value() + "-2");
        assertThat(cases).noneMatch(CaseStudy::hasLastingId);
        assertThat(read.summary().noticeCounts())
                .containsEntry(RegisterRules.RECORD_REPEATED.id(), 1L)
                .doesNotContainKey(RegisterRules.KEY_SHARED.id());
    }

    @Test
    void aKeyNeverTakesTheIdOfARecordWithoutOne() throws IOException {
        String withoutKey = ids(",North,Risk,").get(0);
        String key = withoutKey.substring("small-no-".length());

        assertThat(ids("No,," + key + ",", ",North,Risk,")).contains(withoutKey).doesNotHaveDuplicates();
    }

    private static Notice notice(RegisterImport read, Rule rule) {
        return read.summary().notices().stream()
                .filter(notice -> notice.rule().equals(rule))
                .reduce((one, other) -> {
                    throw new AssertionError("twice: " + rule.id());
                })
                .orElseThrow(() -> new AssertionError("no notice " + rule.id()));
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
