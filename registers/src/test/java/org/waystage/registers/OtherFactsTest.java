package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.registers.RealFiles.counted;
import static org.waystage.registers.RealFiles.field;
import static org.waystage.registers.RealFiles.identifier;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.stage.Basis;
import org.waystage.core.value.PartialDate;
import org.waystage.registers.RealFiles.Imported;
import org.waystage.registers.notice.RegisterRules;
import tools.jackson.databind.JsonNode;

/** The catalogues of the Dutch register, the cloud native landscape and the radar say what was counted by other means. */
@Tag("class-path-only")
@Tag("long")
class OtherFactsTest {
    private static final String WHERE_FROM = "it tells where the copy came from";

    @Test
    void theDutchAlgorithmRegister() {
        Facts facts = Facts.of("nl-algoritmeregister");
        Imported read = RealFiles.read("nl-algoritmeregister", facts.text("file"));

        assertThat(read.summary().imported()).isEqualTo(facts.number("rows")).isEqualTo(facts.number("declared_count"));
        assertThat(read.summary().noticeCounts()).doesNotContainKey(RegisterRules.COUNT_WRONG.id());
        assertThat(read.count(caseStudy -> identifier(caseStudy, "nl-algoritmeregister")))
                .hasSize(Math.toIntExact(facts.number("distinct_ids")));
        assertThat(read.ledger().stream()
                        .flatMap(entry -> entry.header().stream())
                        .map(header -> header.substring(1))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(facts.get("fields")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        assertThat(read.count(RealFiles::observed)).isEqualTo(facts.counts("status"));
        assertThat(read.count(
                        caseStudy -> Optional.of(caseStudy.adopters().get(0).value())))
                .hasSize(Math.toIntExact(facts.number("organisations")));
        List<CaseStudy> douane = read.cases().stream()
                .filter(caseStudy -> caseStudy.adopters().contains(OrganizationId.of("nl-douane")))
                .toList();
        assertThat(douane).hasSize(Math.toIntExact(facts.number("douane_rows")));
        assertThat(read.summary().customsByBody()).isEqualTo(douane.size());
        assertThat(counted(douane.stream().flatMap(caseStudy -> RealFiles.observed(caseStudy).stream())))
                .isEqualTo(facts.counts("douane_status"));
        assertThat(read.count(caseStudy -> field(caseStudy, "/impactassessment")))
                .isEqualTo(facts.counts("impactassessment"));
        facts.holdAllBut(Map.of());
    }

    @Test
    void theCloudNativeLandscape() {
        Facts facts = Facts.of("cncf-landscape");
        Imported read = RealFiles.read("cncf-landscape", facts.text("file"));

        assertThat(new HashSet<>(read.cells("../../name"))).hasSize(Math.toIntExact(facts.number("categories")));
        assertThat(read.summary().read()).isEqualTo(facts.number("items"));
        assertThat(new HashSet<>(read.cells("/name"))).hasSize(Math.toIntExact(facts.number("distinct_names")));
        Map<String, Long> projects = new TreeMap<>(counted(read.cells("/project").stream()));
        projects.put("(none)", read.summary().read() - read.cells("/project").size());
        assertThat(projects).isEqualTo(facts.counts("project_counts"));
        assertThat(read.summary().imported()).isEqualTo(facts.number("items_with_project_or_dates"));
        assertThat(counted(read.cases().stream().flatMap(caseStudy -> dates(caseStudy).keySet().stream())))
                .isEqualTo(facts.counts("date_fields"));
        assertThat(read.count(
                        caseStudy -> Optional.of(field(caseStudy, "/project").orElse("(none)") + ": "
                                + String.join(" > ", dates(caseStudy).keySet()))))
                .isEqualTo(facts.counts("history_shapes"));
        medians(read, facts.get("median_days"));
        assertThat(days(read, "accepted", "incubating").stream().filter(days -> days == 0))
                .hasSize(Math.toIntExact(facts.number("accepted_equals_incubating")));
        for (String word : List.of("accepted", "graduated")) {
            assertThat(read.count(caseStudy ->
                            Optional.ofNullable(dates(caseStudy).get(word)).map(date -> Integer.toString(date.year()))))
                    .isEqualTo(facts.counts(word + "_by_year"));
        }
        facts.get("examples").properties().forEach(example -> {
            Map<String, String> told = new LinkedHashMap<>();
            example.getValue()
                    .properties()
                    .forEach(date -> told.put(date.getKey(), date.getValue().asString()));
            Map<String, String> found = new LinkedHashMap<>();
            dates(titled(read, example.getKey())).forEach((word, date) -> found.put(word, date.toString()));
            assertThat(found).as(example.getKey()).isEqualTo(told);
        });
        assertThat(read.cases().stream()
                        .filter(caseStudy -> field(caseStudy, "/project").isEmpty())
                        .map(caseStudy -> caseStudy.title().in("en")))
                .containsExactlyInAnyOrderElementsOf(facts.get("dated_but_no_project_field")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        facts.holdAllBut(Map.of(
                "subcategories", "those without an item are in no record",
                "sandbox_has_no_own_date", "it explains a date, in words",
                "source", WHERE_FROM));
    }

    private static void medians(Imported read, JsonNode told) {
        Map<String, Double> found = new TreeMap<>();
        found.put("accepted->incubating (all with both)", median(days(read, "accepted", "incubating")));
        found.put("incubating->graduated", median(days(read, "incubating", "graduated")));
        found.put("accepted->graduated", median(days(read, "accepted", "graduated")));
        found.put("accepted->archived", median(days(read, "accepted", "archived")));
        Map<String, Double> expected = new TreeMap<>();
        told.properties()
                .forEach(median ->
                        expected.put(median.getKey(), median.getValue().asDouble()));
        assertThat(found).isEqualTo(expected);
    }

    private static double median(List<Long> days) {
        List<Long> sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    private static List<Long> days(Imported read, String from, String to) {
        return read.cases().stream()
                .map(OtherFactsTest::dates)
                .filter(dates -> dates.containsKey(from) && dates.containsKey(to))
                .map(dates -> ChronoUnit.DAYS.between(
                        dates.get(from).earliest(), dates.get(to).earliest()))
                .toList();
    }

    /** Returns the dates that are told of a project, by word. */
    private static Map<String, PartialDate> dates(CaseStudy caseStudy) {
        Map<String, PartialDate> dates = new LinkedHashMap<>();
        caseStudy.stages().stream()
                .filter(record -> record.basis().equals(Basis.Listed.BEGAN))
                .forEach(record -> dates.put(
                        record.reportedAs().orElseThrow().word(), record.date().orElseThrow()));
        return dates;
    }

    private static CaseStudy titled(Imported read, String title) {
        return read.cases().stream()
                .filter(caseStudy -> caseStudy.title().in("en").equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTechnologyRadarInAllEditions() {
        Facts facts = Facts.of("zalando-radar");
        Map<String, String> codes = new TreeMap<>();
        facts.get("ring_code")
                .properties()
                .forEach(ring ->
                        codes.put(ring.getKey(), ring.getValue().asString().toLowerCase(Locale.ROOT)));
        Map<String, String> ringOf =
                codes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Set<String> labels = new TreeSet<>();
        Map<String, List<String>> changes = new TreeMap<>();
        Map<String, String> last = new TreeMap<>();
        Set<String> editions = new TreeSet<>();
        for (JsonNode edition : facts.get("editions")) {
            Imported read = RealFiles.read("zalando-radar", edition.get("file").asString());
            String date = edition.get("date").asString();
            assertThat(read.summary().imported())
                    .isEqualTo(edition.get("entries").asLong());
            assertThat(read.count(RealFiles::observed)).isEqualTo(Facts.counts(edition.get("rings"), codes::get));
            assertThat(editions.add(read.summary().edition().orElseThrow())).isTrue();
            for (CaseStudy caseStudy : read.cases()) {
                String title = caseStudy.title().in("en");
                String ring = ringOf.get(RealFiles.observed(caseStudy).orElseThrow());
                labels.add(title);
                if (!ring.equals(last.put(title, ring))) {
                    changes.computeIfAbsent(title, none -> new ArrayList<>()).add(date + " " + ring);
                }
            }
        }
        changes.values().removeIf(ring -> ring.size() < 2);
        Map<String, List<String>> told = new TreeMap<>();
        facts.get("ring_changes")
                .properties()
                .forEach(change -> told.put(
                        change.getKey(),
                        change.getValue()
                                .valueStream()
                                .map(at ->
                                        at.get(0).asString() + " " + at.get(1).asInt())
                                .toList()));

        assertThat(labels).hasSize(Math.toIntExact(facts.number("labels_ever")));
        assertThat(changes).isEqualTo(told);
        facts.holdAllBut(Map.of("source", WHERE_FROM, "note", "it explains the labels, in words"));
    }
}
