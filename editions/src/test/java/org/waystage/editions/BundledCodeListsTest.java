package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.InstrumentReference;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Countries;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Code;

class BundledCodeListsTest {
    private static final Countries COUNTRIES = Edition.CATALOGUE.countries();
    private static final LocalDate ISSUED = Edition.ISSUED;
    /** The day of the lists of WCO Members and regions. */
    private static final LocalDate WCO_LISTS = LocalDate.of(2025, 12, 10);

    @ParameterizedTest(name = "{0}: {1} codes")
    @CsvSource({
        "countries, 251",
        "country-groups, 11",
        "customs-processes, 28",
        "tfa-articles, 59",
        "wco-instruments, 28",
        "benefits, 17",
        "challenges, 21",
        "needs, 5"
    })
    void holdsTheStandingLists(String list, int size) {
        assertThat(Edition.codes(list)).hasSize(size).doesNotHaveDuplicates();
        assertThat(Edition.codeList(list).version()).contains(Edition.LABEL);
    }

    /**
     * The list is our own and frozen with the edition: no JDK decides what is a country. On the day of its issue it was
     * what the JDK has; should a later JDK know another country, the next edition gets it and this test says since when.
     */
    @Test
    void hasTheCountriesOfIso3166AsTheJdkKnowsThem() {
        assertThat(Edition.isoCountries())
                .hasSize(249)
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Locale.getISOCountries()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU", "XK"})
    void hasTheTwoCodesBesideTheStandard(String code) {
        CodeList.Entry entry = COUNTRIES.country(Code.of(code)).orElseThrow();

        assertThat(entry.definition().orElseThrow().in("en")).contains("ISO 3166-1");
    }

    @Test
    void namesEachCountryInEnglishAndFrench() {
        assertThat(Edition.codeList("countries").codes())
                .allSatisfy(country -> assertThat(country.name().byLanguage()).containsKeys("en", "fr"));
    }

    @Test
    void has187MembersOfTheWco() {
        assertThat(members(Countries.WCO, WCO_LISTS)).hasSize(187).doesNotContain("EU");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"AMS, 34", "EUR, 52", "ESA, 24", "WCA, 24", "MENA, 18", "AP, 35"})
    void putsTheMembersOfTheWcoIntoItsSixRegions(String region, int members) {
        Set<String> ofWco = members(Countries.WCO, WCO_LISTS);
        Set<String> inRegion = members(Code.of(region), WCO_LISTS);
        inRegion.retainAll(ofWco);

        assertThat(inRegion).hasSize(members);
        assertThat(Edition.codeList("country-groups").codes().stream()
                        .filter(group -> group.code().value().equals(region)))
                .singleElement()
                .satisfies(group -> assertThat(group.broader()).contains(Countries.WCO));
    }

    @Test
    void putsEachMemberOfTheWcoIntoOneRegion() {
        for (String member : members(Countries.WCO, WCO_LISTS)) {
            long regions = Stream.of("AMS", "EUR", "ESA", "WCA", "MENA", "AP")
                    .filter(region -> COUNTRIES.isMember(Code.of(member), Code.of(region), WCO_LISTS))
                    .count();

            assertThat(regions).as(member).isEqualTo(1);
        }
    }

    @Test
    void countsTheEuropeanUnionInARegionAndNotAmongTheMembers() {
        Code eu = Code.of("EU");

        assertThat(COUNTRIES.wcoRegion(eu, ISSUED)).contains(Code.of("EUR"));
        assertThat(COUNTRIES.isMember(eu, Countries.WCO, ISSUED)).isFalse();
        assertThat(COUNTRIES.isWtoMember(eu, ISSUED)).isTrue();
    }

    @Test
    void has166MembersOfTheWto() {
        assertThat(members(Countries.WTO, LocalDate.of(2026, 2, 1))).hasSize(166);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2020-12-03, 47", // Vanuatu left the day after
        "2020-12-04, 46",
        "2024-12-12, 45", // Sao Tome and Principe left the day after
        "2024-12-13, 44",
        "2026-12-01, 44"
    })
    void countsTheLeastDevelopedCountriesOfADay(LocalDate day, int expected) {
        assertThat(members(Countries.LDC, day)).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BD", "LA", "NP"})
    void keepsThoseWhoseEndIsOnlyExpectedAmongTheLeastDeveloped(String country) {
        CodeList.Membership membership = COUNTRIES.country(Code.of(country)).orElseThrow().memberships().stream()
                .filter(each -> each.group().equals(Countries.LDC))
                .findFirst()
                .orElseThrow();

        assertThat(membership.until().orElseThrow().latest()).isEqualTo("2026-11-24");
        assertThat(COUNTRIES.isLeastDeveloped(Code.of(country), ISSUED)).isTrue();
    }

    /** The list of the United Nations does not say since when; its 53 small island developing States include territories. */
    @ParameterizedTest(name = "{0}: {1}, of which {2} Members of the WCO")
    @CsvSource({"LLDC, 32, 32", "SIDS, 53, 30"})
    void putsCountriesIntoTheGroupsOfM49WithoutDates(String group, int size, int membersOfTheWco) {
        assertThat(Edition.codeList("countries").codes().stream()
                        .flatMap(country -> country.memberships().stream())
                        .filter(membership -> membership.group().value().equals(group)))
                .hasSize(size)
                .allMatch(membership ->
                        membership.from().isEmpty() && membership.until().isEmpty());
        Set<String> ofWco = members(Countries.WCO, WCO_LISTS);
        ofWco.retainAll(members(Code.of(group), WCO_LISTS));
        assertThat(ofWco).hasSize(membersOfTheWco);
        assertThat(Edition.codeList("country-groups").sources())
                .extracting(citation -> citation.source().value())
                .contains("un-statistics-division-m49");
    }

    @Test
    void linksProcessesToArticlesOfTheTfaThatThereAre() {
        Set<Code> articles = new HashSet<>(Edition.codes("tfa-articles"));
        List<CodeList.Link> links = Edition.codeList("customs-processes").codes().stream()
                .flatMap(process -> process.links().stream())
                .toList();

        assertThat(links).hasSizeGreaterThan(20).allSatisfy(link -> {
            assertThat(link.list()).isEqualTo(CodeListId.of("tfa-articles"));
            assertThat(articles).contains(link.code());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"customs-processes", "tfa-articles", "country-groups"})
    void leadsFromEachNarrowerCodeToABroaderOneOfTheSameList(String list) {
        List<Code> codes = Edition.codes(list);

        assertThat(Edition.codeList(list).codes())
                .allSatisfy(entry ->
                        assertThat(codes).containsAll(entry.broader().stream().toList()));
        assertThat(Edition.codeList(list).codes())
                .anyMatch(entry -> entry.broader().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uses")
    void usesNoCodeThatIsNotInItsList(String list, Stream<Code> used) {
        Set<Code> distinct = new HashSet<>(used.toList());

        assertThat(distinct).isNotEmpty();
        assertThat(Edition.codes(list)).containsAll(distinct);
    }

    static Stream<Arguments> uses() {
        return Stream.of(
                arguments("customs-processes", cases().flatMap(each -> each.processes().stream())),
                arguments("needs", codes(cases().flatMap(each -> each.needs().stream()))),
                arguments("benefits", codes(cases().flatMap(each -> each.benefits().stream()))),
                arguments("challenges", codes(cases().flatMap(each -> each.challenges().stream()))),
                arguments(
                        "countries",
                        Stream.concat(
                                cases().flatMap(each -> each.countries().stream()),
                                Edition.CATALOGUE.organizations().stream()
                                        .map(Organization::country)
                                        .flatMap(country -> country.stream()))),
                arguments(
                        "country-groups",
                        Stream.concat(
                                Edition.codeList("countries").codes().stream()
                                        .flatMap(country -> country.memberships().stream())
                                        .map(CodeList.Membership::group),
                                Edition.CATALOGUE.surveys().stream()
                                        .flatMap(survey -> survey.answers().stream())
                                        .flatMap(answer -> answer.group().stream()))));
    }

    @Test
    void namesInstrumentsAndTheirProvisionsFromTheLists() {
        List<InstrumentReference> references =
                cases().flatMap(each -> each.instruments().stream()).toList();

        assertThat(references).allSatisfy(reference -> {
            assertThat(Edition.codes("wco-instruments")).contains(reference.instrument());
            if (reference.instrument().value().equals("TFA")
                    && reference.provision().isPresent()) {
                assertThat(Edition.codes("tfa-articles"))
                        .contains(Code.of(reference.provision().get()));
            }
        });
    }

    @Test
    void takesTheCodesOfInitiativesAndLessonsFromSomeList() {
        Map<Code, String> listOf = new TreeMap<>();
        Edition.CATALOGUE
                .codeLists()
                .forEach(list -> list.codes()
                        .forEach(entry -> listOf.put(entry.code(), list.id().value())));
        Stream<Code> used = Stream.concat(
                Edition.CATALOGUE.initiatives().stream().flatMap(each -> each.codes().stream()),
                Edition.CATALOGUE.lessons().stream().flatMap(each -> each.codes().stream()));

        assertThat(used).isNotEmpty().allSatisfy(code -> assertThat(listOf).containsKey(code));
    }

    private static Stream<CaseStudy> cases() {
        return Edition.CATALOGUE.caseStudies().stream();
    }

    private static Stream<Code> codes(Stream<Statement> statements) {
        return statements.flatMap(statement -> statement.codes().stream());
    }

    private static Set<String> members(Code group, LocalDate day) {
        Set<String> members = new HashSet<>();
        for (Code country : Edition.codes("countries")) {
            if (COUNTRIES.isMember(country, group, day)) {
                members.add(country.value());
            }
        }
        return members;
    }
}
