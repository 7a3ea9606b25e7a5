package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Countries;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;

/** The numbers that the notes of the newest edition and the README tell, counted again. */
class EditionNotesTest {
    private static final Catalogue CATALOGUE = Edition.CATALOGUE;
    private static final Countries COUNTRIES = CATALOGUE.countries();
    private static final LocalDate ISSUED = Edition.ISSUED;
    private static final List<Part> REGIONS = List.of(
            new Part("AMS", "the Americas", "les Amériques"),
            new Part("EUR", "Europe", "l’Europe"),
            new Part("ESA", "East and Southern Africa", "l’Afrique orientale et australe"),
            new Part("WCA", "West and Central Africa", "l’Afrique occidentale et centrale"),
            new Part(
                    "MENA", "North of Africa, Near and Middle East", "l’Afrique du Nord, le Proche et le Moyen-Orient"),
            new Part("AP", "Asia/Pacific", "l’Asie/Pacifique"));

    private static final List<Part> GROUPS = List.of(
            new Part("blockchain-dlt", "blockchain and distributed ledgers", "chaîne de blocs et registres distribués"),
            new Part("internet-of-things", "Internet of Things", "Internet des objets"),
            new Part("big-data-ai", "big data, analytics and AI", "mégadonnées, analyse et IA"),
            new Part("biometrics", "biometrics", "biométrie"),
            new Part("drones", "drones", "drones"),
            new Part("xr", "virtual, augmented and mixed reality", "réalité virtuelle, augmentée et mixte"),
            new Part("3d-printing", "3D printing", "impression 3D"));

    private static String note(String beginning) {
        return note(beginning, "en");
    }

    /** Returns the note that begins so in English, in a language. */
    private static String note(String beginning, String language) {
        return CATALOGUE.notes().stream()
                .filter(note -> note.in("en").startsWith(beginning))
                .map(note -> note.in(language))
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

    /** A part of which a note counts something, with its names in the sentence. */
    private record Part(String code, String english, String french) {}

    @Test
    void countTheCasesOfEachRegion() {
        long elsewhere = count(each -> regions(each).isEmpty());
        String beginning = "Cases by WCO region";

        assertThat(note(beginning, "en"))
                .endsWith(": " + counted(REGIONS, Part::english, EditionNotesTest::casesOfRegion) + "; " + elsewhere
                        + " cases name no country of a region.");
        assertThat(note(beginning, "fr"))
                .endsWith("\u00a0: " + counted(REGIONS, Part::french, EditionNotesTest::casesOfRegion) + "\u202f; "
                        + elsewhere + " cas ne citent aucun pays d’une région.");
    }

    private static long casesOfRegion(String code) {
        return count(each -> regions(each).contains(Code.of(code)));
    }

    @Test
    void countTheCasesOfEachGroup() {
        String beginning = "Cases by technology group";

        assertThat(GROUPS)
                .extracting(Part::code)
                .containsExactlyElementsOf(CATALOGUE.collections().get(0).members().stream()
                        .map(TechnologyId::value)
                        .toList());
        assertThat(note(beginning, "en"))
                .endsWith(": " + counted(GROUPS, Part::english, EditionNotesTest::casesOfGroup) + ".");
        assertThat(note(beginning, "fr"))
                .endsWith("\u00a0: " + counted(GROUPS, Part::french, EditionNotesTest::casesOfGroup) + ".");
    }

    private static long casesOfGroup(String id) {
        return CATALOGUE.casesByTechnology(TechnologyId.of(id)).size();
    }

    private static String counted(List<Part> parts, Function<Part, String> name, ToLongFunction<String> count) {
        return parts.stream()
                .map(part -> name.apply(part) + " " + count.applyAsLong(part.code()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void countAndNameTheMembersWithoutACase() {
        Set<Code> withACase = withACase();
        List<CodeList.Entry> countries = Edition.codeList("countries").codes().stream()
                .sorted(Comparator.comparing(country -> country.code().value()))
                .toList();
        Map<String, List<CodeList.Entry>> members = new LinkedHashMap<>();
        Map<String, List<CodeList.Entry>> missing = new LinkedHashMap<>();
        for (Part region : REGIONS) {
            members.put(region.code(), membersOf(region.code(), countries));
            missing.put(
                    region.code(),
                    members.get(region.code()).stream()
                            .filter(country -> !withACase.contains(country.code()))
                            .toList());
        }
        List<CodeList.Entry> leastDeveloped = countries.stream()
                .filter(country -> COUNTRIES.isLeastDeveloped(country.code(), ISSUED))
                .toList();
        long leastDevelopedMissing = leastDeveloped.stream()
                .filter(country -> !withACase.contains(country.code()))
                .count();

        assertThat(note("Who is missing", "en"))
                .isEqualTo(
                        "Who is missing: there is no case of %d of the %d Members of the WCO, of which %s. In East and Southern Africa"
                                + " these are: %s; in the North of Africa, Near and Middle East: %s. Of the %d least developed"
                                + " countries, %d have no case.",
                        total(missing),
                        total(members),
                        shares(
                                missing,
                                members,
                                "%d of the %d in %s",
                                region -> (region.code().equals("MENA") ? "the " : "") + region.english()),
                        names(missing.get("ESA"), "en"),
                        names(missing.get("MENA"), "en"),
                        leastDeveloped.size(),
                        leastDevelopedMissing);
        assertThat(note("Who is missing", "fr"))
                .isEqualTo(
                        "Qui manque\u00a0: il n’y a aucun cas de %d des %d Membres de l’OMD, à savoir %s. Pour l’Afrique orientale et"
                                + " australe\u00a0: %s\u202f; pour l’Afrique du Nord, le Proche et le Moyen-Orient\u00a0: %s. Sur les %d"
                                + " pays les moins avancés, %d n’ont aucun cas.",
                        total(missing),
                        total(members),
                        shares(missing, members, "%d sur %d pour %s", Part::french),
                        names(missing.get("ESA"), "fr"),
                        names(missing.get("MENA"), "fr"),
                        leastDeveloped.size(),
                        leastDevelopedMissing);
    }

    private static List<CodeList.Entry> membersOf(String region, List<CodeList.Entry> countries) {
        return countries.stream()
                .filter(country -> COUNTRIES.isMember(country.code(), Countries.WCO, ISSUED)
                        && COUNTRIES.wcoRegion(country.code(), ISSUED).equals(Optional.of(Code.of(region))))
                .toList();
    }

    private static int total(Map<String, List<CodeList.Entry>> byRegion) {
        return byRegion.values().stream().mapToInt(List::size).sum();
    }

    private static String shares(
            Map<String, List<CodeList.Entry>> missing,
            Map<String, List<CodeList.Entry>> members,
            String form,
            Function<Part, String> name) {
        return REGIONS.stream()
                .map(region -> form.formatted(
                        missing.get(region.code()).size(),
                        members.get(region.code()).size(),
                        name.apply(region)))
                .collect(Collectors.joining(", "));
    }

    private static String names(List<CodeList.Entry> countries, String language) {
        return countries.stream().map(country -> country.name().in(language)).collect(Collectors.joining(", "));
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

    /** Returns how many stage records cite sources of their own, of how many, and the same of outcomes. */
    private static Object[] cited() {
        List<StageRecord> records = CATALOGUE.caseStudies().stream()
                .flatMap(each -> each.stages().stream())
                .toList();
        List<Outcome> outcomes = CATALOGUE.caseStudies().stream()
                .flatMap(each -> each.outcomes().stream())
                .toList();
        return new Object[] {
            records.stream().filter(each -> !each.sources().isEmpty()).count(),
            records.size(),
            outcomes.stream().filter(each -> !each.sources().isEmpty()).count(),
            outcomes.size()
        };
    }

    @Test
    void countTheSourcesOfSingleRecordsAndOutcomes() {
        assertThat(note("Who says so"))
                .contains("%d of the %d stage records and %d of the %d outcomes cite sources of their own"
                        .formatted(cited()));
    }

    @Test
    void areThoseOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("basedir", "."), "README.md"));
        int cases = CATALOGUE.caseStudies().size();
        Set<Code> countries = withACase();

        assertThat(readme)
                .containsPattern("\\| `" + Edition.LABEL + "` \\| [^|]+ \\| " + cases + " \\|")
                .contains("## What edition " + Edition.LABEL + " covers")
                .contains(
                        "| case studies | %d public cases in Customs and at the border, in %d countries; %d of these are or were"
                                .formatted(
                                        cases,
                                        countries.size(),
                                        countries.stream()
                                                .filter(EditionNotesTest::everLeastDeveloped)
                                                .count()))
                .contains("| stage records | %2$d, of which %1$d name their sources, as do %3$d of %4$d outcomes |"
                        .formatted(cited()))
                .contains("| technologies | %d concepts"
                        .formatted(CATALOGUE.technologies().size()))
                .contains("| lessons, initiatives, sources | %d, %d, %d |"
                        .formatted(
                                CATALOGUE.lessons().size(),
                                CATALOGUE.initiatives().size(),
                                CATALOGUE.sources().size()));
    }
}
