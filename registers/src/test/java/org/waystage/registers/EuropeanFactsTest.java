package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.registers.RealFiles.counted;
import static org.waystage.registers.RealFiles.identifier;
import static org.waystage.registers.RealFiles.observed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.registers.RealFiles.Imported;
import org.waystage.registers.internal.mapping.LooseTable;
import tools.jackson.databind.JsonNode;

/** The catalogue of the real European register says what was counted in the file by other means. */
@Tag("class-path-only")
@Tag("long")
class EuropeanFactsTest {
    private static final String NOT_IN_A_CATALOGUE =
            "a catalogue does not tell how the lines and cells of the file are told apart";
    private static final String BY_HAND = "it was judged by hand and is not the expectation of a rule";

    private Imported read;
    private Facts facts;

    @BeforeEach
    void read() {
        read = RealFiles.read("eu-pstw", RealFiles.PSTW);
        facts = Facts.of("eu-pstw");
    }

    @Test
    void everyNumberIsHeld() {
        assertThat(facts.text("file")).isEqualTo(RealFiles.PSTW);
        assertThat(read.summary().encoding())
                .hasValueSatisfying(
                        encoding -> assertThat(facts.text("encoding")).startsWith(encoding));
        assertThat(read.summary().imported()).isEqualTo(facts.number("rows"));
        assertThat(read.count(id())).hasSize(Math.toIntExact(facts.number("distinct_ids")));
        assertThat(read.cases().stream()
                        .map(caseStudy -> id().apply(caseStudy).orElseThrow())
                        .mapToLong(id -> Long.parseLong(id.substring("PSTW-".length())))
                        .max())
                .hasValue(facts.number("max_id"));
        status();
        technologies();
        countries();
        years();
        assertThat(counted(read.cells("Responsible organisation category").stream()))
                .isEqualTo(facts.counts("organisation_category_raw"));
        assertThat(
                        RealFiles.counted(read.cases().stream()
                                        .map(caseStudy -> caseStudy.title().in("en")))
                                .entrySet()
                                .stream()
                                .filter(title -> title.getValue() > 1)
                                .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(texts(facts.get("duplicate_names")));
        customs(facts.get("customs"));
        facts.holdAllBut(Map.of(
                "line_ends", NOT_IN_A_CATALOGUE,
                "delimiter", NOT_IN_A_CATALOGUE,
                "columns", NOT_IN_A_CATALOGUE,
                "source", "it tells where the copy came from"));
    }

    private void status() {
        assertThat(counted(read.cells(facts.text("status_column_name")).stream()))
                .isEqualTo(facts.counts("status_raw"));
        assertThat(read.count(RealFiles::observed)).isEqualTo(facts.counts("status_trimmed"));
        assertThat(read.cases().stream()
                        .filter(caseStudy -> observed(caseStudy).orElseThrow().equals("Pilot"))
                        .filter(caseStudy ->
                                to(caseStudy).filter(year -> year < 2026).isPresent()))
                .hasSize(Math.toIntExact(facts.number("pilot_with_end_year_before_2026")));
        assertThat(read.cases().stream()
                        .filter(caseStudy -> observed(caseStudy).orElseThrow().equals("Not in use"))
                        .filter(caseStudy -> to(caseStudy).isEmpty()))
                .hasSize(Math.toIntExact(facts.number("not_in_use_without_end_year")));
        assertThat(facts.text("date_updated_format")).isEqualTo("DD/MM/YYYY (all rows)");
        assertThat(read.cells("Date updated"))
                .hasSize(read.cases().size())
                .allSatisfy(cell -> assertThat(cell).matches("\\d{2}/\\d{2}/\\d{4}"));
        assertThat(read.count(caseStudy -> caseStudy.stages().stream()
                        .filter(record -> record.basis().equals(Basis.Listed.OBSERVED))
                        .map(StageRecord::date)
                        .flatMap(Optional::stream)
                        .map(date -> Integer.toString(date.year()))
                        .findFirst()))
                .isEqualTo(facts.counts("date_updated_by_year"));
    }

    private void technologies() {
        Function<String, String> technology = table("technology");
        assertThat(counted(read.cells("Primary Technology").stream()))
                .isEqualTo(facts.counts("primary_technology_raw"));
        assertThat(read.count(caseStudy -> Optional.of(technology(caseStudy))))
                .isEqualTo(facts.counts("primary_technology_trimmed_lower", technology));
        assertThat(read.count(caseStudy -> observed(caseStudy).map(word -> technology(caseStudy) + " | " + word)))
                .isEqualTo(facts.counts("status_by_technology_trimmed_lower", both -> {
                    int at = both.indexOf(" | ");
                    return technology.apply(both.substring(0, at)) + both.substring(at);
                }));
    }

    private void countries() {
        assertThat(read.count(caseStudy -> caseStudy.countries().stream()
                        .map(code -> code.value())
                        .reduce((one, other) -> one + " " + other)))
                .isEqualTo(facts.counts("country_trimmed", table("country")));
    }

    private void years() {
        assertThat(read.count(caseStudy ->
                        caseStudy.period().flatMap(period -> period.from()).map(date -> Integer.toString(date.year()))))
                .isEqualTo(facts.counts("start_year"));
        assertThat(read.count(caseStudy ->
                        Optional.of(to(caseStudy).map(String::valueOf).orElse(""))))
                .isEqualTo(facts.counts("end_year_trimmed"));
    }

    /** What a rule over any field finds, found by the same rule in the cells of the ledger. */
    private void customs(JsonNode customs) {
        String told = customs.get("regex_any_field").asString();
        Pattern pattern = Pattern.compile(told.substring(0, told.indexOf(" (")), Pattern.CASE_INSENSITIVE);
        List<String> ids = read.rows().values().stream()
                .filter(cells -> cells.values().stream()
                        .anyMatch(cell -> pattern.matcher(cell).find()))
                .map(cells -> cells.get("PSTW ID#0"))
                .toList();
        assertThat(ids)
                .hasSize(customs.get("rows_by_regex").asInt())
                .containsExactlyInAnyOrderElementsOf(texts(customs.get("ids_by_regex")));
        List<String> reviewed = texts(customs.get("hand_reviewed_customs_cases"));
        assertThat(reviewed)
                .as(BY_HAND)
                .hasSize(customs.get("hand_reviewed_count").asInt());
        assertThat(counted(read.cases().stream()
                        .filter(caseStudy ->
                                reviewed.contains(id().apply(caseStudy).orElseThrow()))
                        .map(caseStudy -> observed(caseStudy).orElseThrow())))
                .isEqualTo(Facts.counts(customs.get("status_of_hand_reviewed"), word -> word));
        assertThat(customs.propertyNames())
                .as("the others are words, or judged by hand")
                .containsExactlyInAnyOrder(
                        "regex_any_field",
                        "rows_by_regex",
                        "ids_by_regex",
                        "hand_reviewed_customs_cases",
                        "hand_reviewed_count",
                        "hand_reviewed_peripheral",
                        "status_of_hand_reviewed",
                        "false_positives");
    }

    private static Function<CaseStudy, Optional<String>> id() {
        return caseStudy -> identifier(caseStudy, "eu-pstw");
    }

    private static String technology(CaseStudy caseStudy) {
        return caseStudy.technologies().get(0).value();
    }

    private static Optional<Integer> to(CaseStudy caseStudy) {
        return caseStudy.period().flatMap(period -> period.to()).map(PartialDate::year);
    }

    /** Returns what the profile makes of a word: the first of its codes. */
    private static Function<String, String> table(String name) {
        LooseTable table = LooseTable.allOf(
                        Profiles.bundled("eu-pstw").parts().tables().values())
                .get(name);
        return word -> table.find(word).orElseThrow().get(0);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
