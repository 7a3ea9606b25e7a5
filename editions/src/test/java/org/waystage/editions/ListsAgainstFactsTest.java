package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Relation;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;

/** Crosswalks, taxonomy and code lists row by row against the facts that they were made from: nothing was lost. */
class ListsAgainstFactsTest {
    @Test
    void hasEachRowOfTheCrosswalks() throws IOException {
        List<String> expected = new ArrayList<>();
        for (Map<String, String> row : Facts.csv("registers/crosswalks.csv")) {
            expected.add(String.join(
                    " | ",
                    row.get("scheme"),
                    row.get("word"),
                    row.get("stage"),
                    row.get("relation"),
                    row.get("reason")));
        }

        assertThat(Edition.CATALOGUE.crosswalks().stream()
                        .flatMap(crosswalk -> crosswalk.rows().stream().map(row -> line(crosswalk, row))))
                .hasSizeGreaterThan(70)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String line(Crosswalk crosswalk, Crosswalk.Row row) {
        return String.join(
                " | ",
                crosswalk.scheme().value(),
                row.word(),
                row.stage().map(AdoptionStage::code).orElse(""),
                row.relation().map(Relation::code).orElse(""),
                row.reason().map(reason -> reason.in("en")).orElse(""));
    }

    @Test
    void hasEachConceptOfTheTaxonomy() throws IOException {
        List<Map<String, String>> rows = Facts.csv("codelists/technology-taxonomy.csv");

        assertThat(Edition.CATALOGUE.technologies())
                .extracting(technology -> technology.id().value())
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.get("concept_id")).toList());
        for (Map<String, String> row : rows) {
            Technology technology = Edition.CATALOGUE
                    .technology(TechnologyId.of(row.get("concept_id")))
                    .orElseThrow();
            assertThat(technology.broader().map(TechnologyId::value).orElse("")).isEqualTo(row.get("broader_id"));
            assertThat(technology.name().byLanguage())
                    .isEqualTo(Map.of(
                            "en", row.get("pref_label_en"),
                            "fr", row.get("pref_label_fr"),
                            "es", row.get("pref_label_es")));
            assertThat(technology.labels())
                    .extracting(Technology.Label::text)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of("alt_labels_en", "abbreviations", "alt_labels_fr", "alt_labels_es")
                                    .flatMap(column -> Stream.of(row.get(column).split("\\|")))
                                    .filter(label -> !label.isEmpty())
                                    .toList());
            assertThat(String.join(" ", technology.sameAs())).contains(row.get("wikidata_qid"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "customs-processes, name_en, parent_code, definition_en",
        "tfa-articles, title_en, parent_code, title_en",
        "wco-instruments, name_en, , ",
        "benefits, label_en, , definition_en",
        "challenges, label_en, , definition_en",
        "needs, label_en, , definition_en"
    })
    void hasEachCode(String list, String name, String broader, String definition) throws IOException {
        List<Map<String, String>> rows = Facts.csv("codelists/" + list + ".csv");
        List<CodeList.Entry> entries = Edition.codeList(list).codes();

        assertThat(entries).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            CodeList.Entry entry = entries.get(i);
            assertThat(entry.code().value()).isEqualTo(row.get("code"));
            assertThat(entry.name().in("en")).isEqualTo(row.get(name));
            assertThat(entry.broader().map(Code::value).orElse("")).isEqualTo(broader == null ? "" : row.get(broader));
            if ("definition_en".equals(definition)) {
                assertThat(entry.definition().orElseThrow().in("en")).isEqualTo(row.get(definition));
            }
        }
    }

    @Test
    void linksEachProcessToTheArticlesOfItsRow() throws IOException {
        for (Map<String, String> row : Facts.csv("codelists/customs-processes.csv")) {
            CodeList.Entry process = Edition.codeList("customs-processes").codes().stream()
                    .filter(entry -> entry.code().value().equals(row.get("code")))
                    .findFirst()
                    .orElseThrow();

            assertThat(process.links())
                    .extracting(link -> link.code().value())
                    .containsExactlyElementsOf(Stream.of(row.get("tfa_ref").split(";"))
                            .filter(article -> !article.isEmpty())
                            .toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "wco-members, WCO, accession_date, ",
        "wto-members, WTO, accession_date, ",
        "ldc, LDC, included_since, graduated_on"
    })
    void hasEachMembership(String file, String group, String from, String until) throws IOException {
        for (Map<String, String> row : Facts.csv("codelists/" + file + ".csv")) {
            boolean counted = !"false".equals(row.getOrDefault("counted_as_member", "true"));
            if (row.get("iso2").isEmpty() || !counted) {
                continue; // Curaçao stands under its name alone; the EU is no Member of the WCO
            }
            CodeList.Membership membership = membership(row.get("iso2"), group).orElseThrow();

            assertThat(date(membership.from())).as(row.toString()).isEqualTo(row.get(from));
            if (until != null) {
                String end = row.get(until).isEmpty() ? row.get("scheduled_graduation") : row.get(until);
                assertThat(date(membership.until())).as(row.toString()).isEqualTo(end);
                assertThat(membership.untilBasis().isPresent())
                        .as(row.toString())
                        .isEqualTo(row.get(until).isEmpty() && !end.isEmpty());
            }
        }
    }

    @Test
    void putsEachMemberOfTheWcoIntoTheRegionOfItsRow() throws IOException {
        for (Map<String, String> row : Facts.csv("codelists/wco-members.csv")) {
            if (!row.get("iso2").isEmpty()) {
                assertThat(membership(row.get("iso2"), row.get("wco_region_code")))
                        .as(row.toString())
                        .isPresent();
            }
        }
        assertThat(membership("CW", "WCO")).isPresent();
        assertThat(membership("CW", "AMS")).isPresent();
    }

    private static Optional<CodeList.Membership> membership(String country, String group) {
        return Edition.CATALOGUE.countries().country(Code.of(country)).stream()
                .flatMap(entry -> entry.memberships().stream())
                .filter(membership -> membership.group().equals(Code.of(group)))
                .findFirst();
    }

    private static String date(Optional<PartialDate> date) {
        return date.map(PartialDate::toString).orElse("");
    }
}
