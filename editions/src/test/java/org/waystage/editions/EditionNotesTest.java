package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Countries;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;

/** The numbers that the notes of the newest edition tell, counted again. */
class EditionNotesTest {
    private static final Catalogue CATALOGUE = Edition.CATALOGUE;
    private static final Countries COUNTRIES = CATALOGUE.countries();
    private static final LocalDate ISSUED = Edition.ISSUED;
    private static final List<String> REGIONS = List.of("AMS", "EUR", "ESA", "WCA", "MENA", "AP");

    private static String note(String beginning) {
        return CATALOGUE.notes().stream()
                .map(note -> note.in("en"))
                .filter(note -> note.startsWith(beginning))
                .collect(Collectors.joining());
    }

    private static Set<Code> withACase() {
        return CATALOGUE.caseStudies().stream()
                .flatMap(each -> CATALOGUE.countriesOf(each).stream())
                .collect(Collectors.toSet());
    }

    private static boolean everLeastDeveloped(Code country) {
        return COUNTRIES.country(country).orElseThrow().memberships().stream()
                .anyMatch(membership -> membership.group().equals(Countries.LDC));
    }

    private static long count(Predicate<CaseStudy> which) {
        return CATALOGUE.caseStudies().stream().filter(which).count();
    }

    private static boolean recordsOneOf(CaseStudy caseStudy, String... stages) {
        return caseStudy.stages().stream()
                .filter(record -> !record.basis().code().equals("expected"))
                .anyMatch(record -> record.stage()
                        .filter(stage -> List.of(stages).contains(stage.code()))
                        .isPresent());
    }

    private static Set<Code> regions(CaseStudy caseStudy) {
        return CATALOGUE.countriesOf(caseStudy).stream()
                .flatMap(country -> COUNTRIES.wcoRegion(country, ISSUED).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void eachIsInEnglishAndInFrench() {
        assertThat(CATALOGUE.notes())
                .extracting(Text::byLanguage)
                .allSatisfy(texts -> assertThat(texts).containsOnlyKeys("en", "fr"));
    }

    @Test
    void countTheCasesAndTheirCountries() {
        assertThat(note("Covers"))
                .startsWith("Covers " + CATALOGUE.caseStudies().size() + " public cases")
                .contains("in %d countries, of which %d are or were least developed countries"
                        .formatted(
                                withACase().size(),
                                withACase().stream()
                                        .filter(EditionNotesTest::everLeastDeveloped)
                                        .count()));
    }

    @Test
    void countTheCasesOfEachRegion() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("AMS", "the Americas");
        names.put("EUR", "Europe");
        names.put("ESA", "East and Southern Africa");
        names.put("WCA", "West and Central Africa");
        names.put("MENA", "North of Africa, Near and Middle East");
        names.put("AP", "Asia/Pacific");

        assertThat(note("Cases by WCO region"))
                .endsWith(": "
                        + names.entrySet().stream()
                                .map(region -> region.getValue() + " "
                                        + count(each -> regions(each).contains(Code.of(region.getKey()))))
                                .collect(Collectors.joining(", "))
                        + "; " + count(each -> regions(each).isEmpty()) + " cases name no country of a region.");
    }

    @Test
    void countTheCasesOfEachGroup() {
        assertThat(note("Cases by technology group"))
                .contains(CATALOGUE.collections().get(0).members().stream()
                        .map(group -> " " + CATALOGUE.casesByTechnology(group).size())
                        .toArray(String[]::new));
    }

    @Test
    void countAndNameTheMembersWithoutACase() {
        Map<String, Set<String>> missing = new LinkedHashMap<>();
        REGIONS.forEach(region -> missing.put(region, new TreeSet<>()));
        Set<Code> leastDeveloped = new HashSet<>();
        for (CodeList.Entry country : Edition.codeList("countries").codes()) {
            if (withACase().contains(country.code())) {
                continue;
            }
            if (COUNTRIES.isLeastDeveloped(country.code(), ISSUED)) {
                leastDeveloped.add(country.code());
            }
            if (COUNTRIES.isMember(country.code(), Countries.WCO, ISSUED)) {
                missing.get(COUNTRIES
                                .wcoRegion(country.code(), ISSUED)
                                .orElseThrow()
                                .value())
                        .add(country.name().in("en"));
            }
        }

        String note = note("Who is missing");
        assertThat(note)
                .contains("no case of %d of the 187 Members"
                        .formatted(missing.values().stream().mapToInt(Set::size).sum()))
                .endsWith("Of the 44 least developed countries, " + leastDeveloped.size() + " have no case.");
        missing.forEach((region, names) -> assertThat(note).contains(" " + names.size() + " of the "));
        assertThat(note).contains(missing.get("ESA")).contains(missing.get("MENA"));
    }

    @Test
    void countTheEndsThatAreTold() {
        assertThat(note("Failures"))
                .contains("Only %d cases record that something was suspended"
                        .formatted(
                                count(each -> recordsOneOf(each, "suspended", "abandoned", "retired", "discontinued"))))
                .contains("and %d that a trial or project ran its term"
                        .formatted(count(each -> recordsOneOf(each, "concluded"))));
    }

    @Test
    void countTheSourcesOfSingleRecordsAndOutcomes() {
        List<StageRecord> records = CATALOGUE.caseStudies().stream()
                .flatMap(each -> each.stages().stream())
                .toList();
        List<Outcome> outcomes = CATALOGUE.caseStudies().stream()
                .flatMap(each -> each.outcomes().stream())
                .toList();

        assertThat(note("Who says so"))
                .contains("%d of the %d stage records and %d of the %d outcomes cite sources of their own"
                        .formatted(
                                records.stream()
                                        .filter(each -> !each.sources().isEmpty())
                                        .count(),
                                records.size(),
                                outcomes.stream()
                                        .filter(each -> !each.sources().isEmpty())
                                        .count(),
                                outcomes.size()));
    }
}
