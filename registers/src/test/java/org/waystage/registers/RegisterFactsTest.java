package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.registers.RealFiles.counted;
import static org.waystage.registers.RealFiles.identifier;
import static org.waystage.registers.RealFiles.observed;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.registers.RealFiles.Imported;
import org.waystage.registers.RealFiles.Named;
import org.waystage.registers.internal.shared.Blanks;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;
import org.waystage.registers.outcome.ImportSummary;

/** The catalogues of the real inventories of the United States say what was counted in the files by other means. */
@Tag("class-path-only")
class RegisterFactsTest {
    private static final String CBP = "us-cbp";
    private static final Pattern DATE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final Pattern YEAR_MONTH = Pattern.compile("\\d{2}-[A-Z][a-z]{2}");

    private static final String NOT_IN_A_CATALOGUE =
            "a catalogue does not tell how the lines of the file end and how many columns it has";

    static List<Named> files() {
        return RealFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRecordIsImportedOrSkipped(Named file) {
        Imported read = RealFiles.read(file);
        ImportSummary summary = read.summary();

        assertThat(summary.read()).isEqualTo(summary.imported() + summary.skipped());
        assertThat(read.cases()).hasSize(Math.toIntExact(summary.imported()));
        assertThat(read.result().skipped()).hasSize(Math.toIntExact(summary.skipped()));
        assertThat(summary.hasErrors()).isFalse();
        assertThat(summary.stages().values().stream().mapToLong(Long::longValue).sum()
                        + summary.unmapped()
                        + summary.notYet())
                .isEqualTo(summary.imported());
    }

    @Test
    void theInventoryOf2023() {
        Facts facts = Facts.of("us-omb-2023");
        Imported read = RealFiles.read("us-omb-2023", facts.text("file"));

        assertThat(read.summary().encoding()).hasValueSatisfying(name -> same(name, facts.text("encoding")));
        assertThat(read.summary().read()).isEqualTo(facts.number("rows"));
        assertThat(read.summary().skipped()).isZero();
        assertThat(counted(read.cells(facts.text("stage_column")).stream()))
                .isEqualTo(facts.counts("stage_counts_raw"));
        assertThat(read.count(RealFiles::observed)).isEqualTo(facts.counts("stage_counts_raw"));
        assertThat(read.count(caseStudy -> identifier(caseStudy, "us-omb-2023")))
                .hasSize(Math.toIntExact(facts.number("distinct_ids")))
                .allSatisfy((id, count) -> assertThat(id).matches(facts.text("id_pattern")));
        assertThat(read.count(department(read.catalogue())))
                .isEqualTo(facts.counts("rows_by_department_code", RegisterFactsTest::department));
        assertThat(alone(read)).hasSize(Math.toIntExact(facts.number("cbp_rows")));
        assertThat(shared(read)).hasSize(Math.toIntExact(facts.number("cbp_rows_incl_multi_agency")));
        assertThat(read.summary().customsByBody()).isEqualTo(facts.number("cbp_rows_incl_multi_agency"));
        assertThat(words(alone(read))).isEqualTo(facts.counts("cbp_stage_counts"));
        assertThat(read.summary().notices().stream()
                        .filter(notice -> notice.rule().equals(RegisterRules.REPLACEMENT_CHARACTER))
                        .mapToLong(notice -> Long.parseLong(notice.values().get("count"))))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(facts.number("replacement_chars_U+FFFD")));
        facts.holdAllBut(
                Map.of("bom", NOT_IN_A_CATALOGUE, "line_ends", NOT_IN_A_CATALOGUE, "columns", NOT_IN_A_CATALOGUE));
    }

    @Test
    void theInventoryOf2024() {
        Facts facts = Facts.of("us-omb-2024");
        Imported read = RealFiles.read("us-omb-2024", facts.text("file"));

        assertThat(read.summary().encoding()).hasValueSatisfying(name -> same(name, facts.text("encoding")));
        assertThat(read.summary().noticeCounts()).containsEntry(RegisterRules.ENCODING_FALLBACK.id(), 1L);
        assertThat(read.summary().read()).isEqualTo(facts.number("rows"));
        assertThat(read.summary().skipped()).isZero();
        assertThat(counted(read.cells(facts.text("stage_column")).stream()))
                .isEqualTo(facts.counts("stage_counts_raw"));
        assertThat(read.count(RealFiles::observed)).isEqualTo(facts.counts("stage_counts_raw", String::strip));
        assertThat(read.count(department(read.catalogue())))
                .hasSize(Math.toIntExact(facts.number("agencies")))
                .isEqualTo(facts.counts("rows_by_agency_abbreviation", RegisterFactsTest::department));
        assertThat(shared(read)).hasSize(Math.toIntExact(facts.number("cbp_rows")));
        assertThat(words(shared(read))).isEqualTo(facts.counts("cbp_stage_counts"));
        facts.get("date_cells")
                .properties()
                .forEach(column -> assertThat(shapes(read.cells(column.getKey())))
                        .as(column.getKey())
                        .isEqualTo(Facts.counts(column.getValue(), shape -> shape)));
        assertThat(read.ledger().stream().filter(entry -> entry.rule().equals("date:year-as-day")))
                .hasSize(Math.toIntExact(facts.number("date_cells_in_year_1905")))
                .allSatisfy(entry -> assertThat(entry.kind()).isEqualTo(LedgerKind.CORRECTED));
        facts.get("duplicate_header_names")
                .properties()
                .forEach(header -> assertThat(read.ledger().stream()
                                .filter(entry -> entry.header().equals(Optional.of(header.getKey())))
                                .map(LedgerEntry::column)
                                .distinct())
                        .hasSize(header.getValue().asInt()));
        facts.holdAllBut(
                Map.of("bom", NOT_IN_A_CATALOGUE, "line_ends", NOT_IN_A_CATALOGUE, "columns", NOT_IN_A_CATALOGUE));
    }

    @Test
    void theRecordedStageOf2024IsThatOfTheStageColumn() {
        Imported read = RealFiles.read("us-omb-2024", RealFiles.US_2024);
        PartialDate issued = read.summary().issued().orElseThrow();
        List<String> different = read.cases().stream()
                .filter(caseStudy -> {
                    StageRecord observed = caseStudy.stages().stream()
                            .filter(record -> record.basis().equals(Basis.Listed.OBSERVED))
                            .findFirst()
                            .orElseThrow();
                    return !StageHistory.of(caseStudy.stages(), Optional.of(issued))
                            .asOf(issued.latest())
                            .answer()
                            .equals(StageAnswer.of(observed));
                })
                .map(caseStudy -> observed(caseStudy).orElse("-"))
                .toList();

        assertThat(different).allSatisfy(word -> assertThat(word).isEmpty());
    }

    @Test
    void whatIsExpectedIn2024IsAfterTheIssueDate() {
        Imported read = RealFiles.read("us-omb-2024", RealFiles.US_2024);
        PartialDate issued = read.summary().issued().orElseThrow();
        List<StageRecord> expected = read.cases().stream()
                .flatMap(caseStudy -> caseStudy.stages().stream())
                .filter(record -> record.basis().equals(Basis.Listed.EXPECTED))
                .toList();

        assertThat(expected)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(
                                record.date().or(record::notAfter).orElseThrow().latest())
                        .isAfter(issued.latest()));
    }

    @Test
    void entriesOf2023AreFollowedTo2024() {
        Facts facts = Facts.of("us-omb-2023-to-2024");
        Map<String, List<CaseStudy>> before = byKey(RealFiles.read("us-omb-2023", RealFiles.US_2023));
        Map<String, List<CaseStudy>> after = byKey(RealFiles.read("us-omb-2024", RealFiles.US_2024));
        List<String> both = before.keySet().stream().filter(after::containsKey).toList();
        Map<Boolean, List<String>> single = both.stream()
                .collect(Collectors.partitioningBy(
                        key -> before.get(key).size() == 1 && after.get(key).size() == 1));
        List<String> oneToOne = single.get(true);
        List<String> ambiguous = single.get(false);

        assertThat(both).hasSize(Math.toIntExact(facts.number("keys_in_both")));
        assertThat(oneToOne).hasSize(Math.toIntExact(facts.number("one_to_one")));
        assertThat(ambiguous).hasSize(Math.toIntExact(facts.number("ambiguous_keys")));
        assertThat(counted(oneToOne.stream()
                        .map(key -> word(before.get(key).get(0)) + " -> "
                                + word(after.get(key).get(0)))))
                .isEqualTo(facts.counts("stage_transitions_one_to_one"));
        assertThat(oneToOne).allSatisfy(key -> assertThat(ids(before.get(key))).isEqualTo(ids(after.get(key))));
        List<CaseStudyId> idsAfter =
                ids(RealFiles.read("us-omb-2024", RealFiles.US_2024).cases());
        assertThat(ambiguous).allSatisfy(key -> assertThat(ids(before.get(key))).doesNotContainAnyElementsOf(idsAfter));
        facts.holdAllBut(Map.of("key", "it explains how keys are made, in words"));
    }

    private static Map<String, List<CaseStudy>> byKey(Imported read) {
        Map<String, List<CaseStudy>> byKey = new LinkedHashMap<>();
        for (CaseStudy caseStudy : read.cases()) {
            identifier(caseStudy, "us-omb-key")
                    .ifPresent(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(caseStudy));
        }
        return byKey;
    }

    private static List<CaseStudyId> ids(List<CaseStudy> cases) {
        return cases.stream()
                .map(CaseStudy::id)
                .sorted(Comparator.comparing(CaseStudyId::value))
                .toList();
    }

    private static String word(CaseStudy caseStudy) {
        return observed(caseStudy).filter(word -> !word.isEmpty()).orElse("(blank)");
    }

    private static void same(String name, String told) {
        assertThat(Charset.forName(name)).isEqualTo(Charset.forName(told));
    }

    private static Map<String, Long> shapes(List<String> cells) {
        Map<String, Long> shapes = new HashMap<>(
                Map.of("blank_or_space", 0L, "M/D/YYYY", 0L, "YY-Mon (Excel-mangled)", 0L, "other_text", 0L));
        for (String cell : cells) {
            String text = Blanks.trim(cell);
            String shape = text.isEmpty()
                    ? "blank_or_space"
                    : DATE.matcher(text).matches()
                            ? "M/D/YYYY"
                            : YEAR_MONTH.matcher(text).matches() ? "YY-Mon (Excel-mangled)" : "other_text";
            shapes.merge(shape, 1L, Long::sum);
        }
        return shapes;
    }

    private static Map<String, Long> words(List<CaseStudy> cases) {
        return counted(cases.stream().flatMap(caseStudy -> observed(caseStudy).stream()));
    }

    private static List<CaseStudy> alone(Imported read) {
        return read.cases().stream()
                .filter(caseStudy -> caseStudy.adopters().equals(List.of(OrganizationId.of(CBP))))
                .toList();
    }

    private static List<CaseStudy> shared(Imported read) {
        return read.cases().stream()
                .filter(caseStudy -> caseStudy.adopters().contains(OrganizationId.of(CBP)))
                .toList();
    }

    private static String department(String code) {
        return "us-" + (code.equals("DOS") ? "state" : code.toLowerCase(Locale.ROOT));
    }

    /** Returns the body that stands above the adopters of a case. */
    private static Function<CaseStudy, Optional<String>> department(Catalogue catalogue) {
        Map<OrganizationId, Organization> organizations =
                catalogue.organizations().stream().collect(Collectors.toMap(Organization::id, body -> body));
        return caseStudy -> {
            OrganizationId id = caseStudy.adopters().get(0);
            while (organizations.get(id).partOf().isPresent()) {
                id = organizations.get(id).partOf().get();
            }
            return Optional.of(id.value());
        };
    }
}
