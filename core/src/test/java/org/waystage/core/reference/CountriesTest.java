package org.waystage.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.FullCodeLists;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.internal.IsoCountries;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** What the code lists say about countries, as of a day. */
class CountriesTest {
    private static final Text NAME = Text.english("name");

    private static CodeList.Membership membership(String group, String from, String until, String untilBasis) {
        return new CodeList.Membership(
                Code.of(group),
                Optional.ofNullable(from).map(PartialDate::parse),
                Optional.ofNullable(until).map(PartialDate::parse),
                Optional.ofNullable(untilBasis).map(CodeList.UntilBasis::of),
                Extras.none());
    }

    private static CodeList.Entry country(String code, CodeList.Membership... memberships) {
        return FullCodeLists.entry(
                Code.of(code), NAME, Optional.empty(), List.of(), List.of(memberships), Extras.none());
    }

    private static CodeList.Entry group(String code, String broader) {
        return FullCodeLists.entry(
                Code.of(code), NAME, Optional.ofNullable(broader).map(Code::of), List.of(), List.of(), Extras.none());
    }

    private static Countries countries(CodeList.Entry... countries) {
        return Catalogue.builder(CatalogueId.of("c"), NAME)
                .codeLists(List.of(
                        CodeList.builder(CodeListId.of("countries"), NAME)
                                .codes(List.of(countries))
                                .build(),
                        CodeList.builder(CodeListId.of("country-groups"), NAME)
                                .codes(List.of(
                                        group("WCO", null),
                                        group("ESA", "WCO"),
                                        group("WCA", "WCO"),
                                        group("WTO", null),
                                        group("LDC", null),
                                        group("ACP", null)))
                                .build()))
                .build()
                .countries();
    }

    @ParameterizedTest(name = "from {0} until {1} ({2}) on {3}: {4}")
    @CsvSource(textBlock = """
            ,           ,           ,         2020-06-30, true
            2020-07-01, ,           ,         2020-06-30, false
            2020-07-01, ,           ,         2020-07-01, true
            2020,       ,           ,         2019-12-31, false
            2020,       ,           ,         2020-01-01, true
            ,           2020-07-01, stated,   2020-06-30, true
            ,           2020-07-01, stated,   2020-07-01, false
            ,           2020-07-01, ,         2020-07-01, false
            ,           2020-07-01, decreed,  2020-07-01, false
            ,           2020-07-01, expected, 2020-06-30, true
            ,           2020-07-01, expected, 2020-07-01, true
            ,           2020-07-01, expected, 2099-12-31, true
            ,           2020,       stated,   2020-12-30, true
            ,           2020,       stated,   2020-12-31, false
            1995,       2020-07-01, stated,   1994-12-31, false
            1995,       2020-07-01, stated,   2000-01-01, true
            1995,       2020-07-01, stated,   2021-01-01, false
            1995,       2020-07-01, expected, 1994-12-31, false
            """)
    void aMembershipHoldsFromItsBeginningToItsEndUnlessThatIsOnlyExpected(
            String from, String until, String untilBasis, LocalDate day, boolean holds) {
        CodeList.Membership membership = membership("LDC", from, until, untilBasis);

        assertThat(membership.holdsOn(day)).isEqualTo(holds);
        assertThat(countries(country("AO", membership)).isLeastDeveloped(Code.of("AO"), day))
                .isEqualTo(holds);
        assertThat(countries(country("AO", membership)).isMember(Code.of("AO"), Countries.LDC, day))
                .isEqualTo(holds);
    }

    @Test
    void anExpectedGraduationEndsNothing() {
        Countries countries = countries(country("SN", membership("LDC", "2001", "2029-12-19", "expected")));

        assertThat(countries.isLeastDeveloped(Code.of("SN"), LocalDate.of(2030, 1, 1)))
                .isTrue();
    }

    @Test
    void membershipOfTheWtoIsAskedForByItsDay() {
        Countries countries = countries(country("AE", membership("WTO", "1996-04-10", null, null)), country("XK"));

        assertThat(countries.isWtoMember(Code.of("AE"), LocalDate.of(1996, 4, 10)))
                .isTrue();
        assertThat(countries.isWtoMember(Code.of("AE"), LocalDate.of(1996, 4, 9)))
                .isFalse();
        assertThat(countries.isWtoMember(Code.of("XK"), LocalDate.of(2026, 1, 1)))
                .isFalse();
        assertThat(countries.isLeastDeveloped(Code.of("AE"), LocalDate.of(2026, 1, 1)))
                .isFalse();
    }

    @Test
    void aCountryMayLeaveAGroupAndComeBack() {
        Countries countries = countries(country(
                "XX", membership("WTO", "1995", "2000-01-01", "stated"), membership("WTO", "2010-01-01", null, null)));

        assertThat(countries.isWtoMember(Code.of("XX"), LocalDate.of(1999, 12, 31)))
                .isTrue();
        assertThat(countries.isWtoMember(Code.of("XX"), LocalDate.of(2005, 1, 1)))
                .isFalse();
        assertThat(countries.isWtoMember(Code.of("XX"), LocalDate.of(2010, 1, 1)))
                .isTrue();
    }

    @Test
    void theRegionIsTheGroupBelowTheWcoThatHoldsOnTheDay() {
        Countries countries = countries(country(
                "AO",
                membership("ACP", null, null, null),
                membership("WCO", "1990", null, null),
                membership("WCA", "1990", "2010-01-01", "stated"),
                membership("ESA", "2010-01-01", null, null)));

        assertThat(countries.wcoRegion(Code.of("AO"), LocalDate.of(2009, 12, 31)))
                .contains(Code.of("WCA"));
        assertThat(countries.wcoRegion(Code.of("AO"), LocalDate.of(2010, 1, 1))).contains(Code.of("ESA"));
        assertThat(countries.wcoRegion(Code.of("AO"), LocalDate.of(1989, 12, 31)))
                .isEmpty();
        assertThat(countries.isMember(Code.of("AO"), Countries.WCO, LocalDate.of(1990, 1, 1)))
                .isTrue();
    }

    @Test
    void aCountryThatTheListDoesNotHaveBelongsNowhere() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Countries none = Catalogue.builder(CatalogueId.of("c"), NAME).build().countries();

        for (Countries countries : List.of(none, countries(country("AE", membership("LDC", null, null, null))))) {
            assertThat(countries.country(Code.of("SN"))).isEmpty();
            assertThat(countries.isWtoMember(Code.of("SN"), day)).isFalse();
            assertThat(countries.isLeastDeveloped(Code.of("SN"), day)).isFalse();
            assertThat(countries.wcoRegion(Code.of("SN"), day)).isEmpty();
        }
    }

    @Test
    void theFirstEntryOfACountryCounts() {
        Countries countries = countries(country("AE"), country("AE", membership("LDC", null, null, null)));

        assertThat(countries.country(Code.of("AE"))).contains(country("AE"));
        assertThat(countries.isLeastDeveloped(Code.of("AE"), LocalDate.of(2026, 1, 1)))
                .isFalse();
    }

    /** The JDK's list stands in for ISO 3166-1, whose codes have not changed since AN was withdrawn in 2010. */
    @Test
    void theFrozenListIsIso3166WithEuAndXk() {
        Set<String> expected = new TreeSet<>(Set.of(Locale.getISOCountries()));
        expected.remove("AN");
        expected.addAll(Set.of("EU", "XK"));
        Set<String> frozen = new TreeSet<>();
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                String code = "" + first + second;
                if (IsoCountries.contains(code)) {
                    frozen.add(code);
                }
            }
        }

        assertThat(frozen).isEqualTo(expected).hasSize(251);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ae", "ARE", "784", "ZZ", "UK", "A", "EU-27"})
    void otherCodesAreNoCountries(String code) {
        assertThat(IsoCountries.contains(code)).isFalse();
    }
}
