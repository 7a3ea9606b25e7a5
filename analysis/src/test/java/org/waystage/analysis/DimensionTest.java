package org.waystage.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.Code;

class DimensionTest {
    private static final Catalogue CATALOGUE = SmallCatalogue.catalogue();

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void isFoundByItsCode(Dimension dimension) {
        assertThat(Dimension.of(dimension.code())).contains(dimension);
        assertThat(dimension).hasToString(dimension.code());
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void hasACodeThatCanStandInACommand(Dimension dimension) {
        assertThat(dimension.code()).matches("[a-z]+");
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void isMadeOfItsCodeWhereJakartaRestLooks(Dimension dimension) {
        assertThat(Dimension.fromString(dimension.code())).isSameAs(dimension);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dimension.fromString("colour"))
                .withMessage(
                        "'colour' is not a dimension: expected one of [technology, group, region, country, kind, process,"
                                + " ldc, wto, nature]");
    }

    @Test
    void isNotFoundByAnotherText() {
        assertThat(Dimension.of("Technology")).isEmpty();
        assertThat(Dimension.of("colour")).isEmpty();
    }

    @Test
    void callsTheKeyOfThoseWithoutOneWhatNoCodeCanBe() {
        assertThat(Code.isCode(Dimension.NONE)).isFalse();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "LDC, BD, 1974-12-31, other",
        "LDC, BD, 1975-01-01, ldc",
        "LDC, BD, 2026-11-25, ldc", // an end that is only expected ends nothing
        "LDC, VU, 2020-12-03, ldc",
        "LDC, VU, 2020-12-04, other",
        "LDC, KR, 2026-11-25, other",
        "LDC, ZZ, 2026-11-25, ''",
        "WTO, VU, 2012-08-23, other",
        "WTO, VU, 2012-08-24, wto",
        "WTO, XK, 2026-11-25, other",
        "REGION, VC, 2025-05-31, ''",
        "REGION, VC, 2025-06-01, AMS",
        "REGION, ZZ, 2026-11-25, ''",
    })
    void asksForTheStatusOfACountryOnTheDay(Dimension dimension, String country, LocalDate day, String key) {
        CaseStudy caseStudy = SmallCatalogue.caseStudy("somewhere", "drones", "port-operator")
                .countries(SmallCatalogue.codes(country))
                .build();

        assertThat(String.join(" ", dimension.keys(CATALOGUE, caseStudy, day))).isEqualTo(key);
    }

    @Test
    void takesTheCountriesOfTheCaseBeforeThoseOfItsAdopters() {
        LocalDate day = LocalDate.of(2026, 11, 25);
        CaseStudy elsewhere = SmallCatalogue.caseStudy("elsewhere", "drones", "korea kenya")
                .countries(SmallCatalogue.codes("VU BD"))
                .build();

        assertThat(Dimension.COUNTRY.keys(CATALOGUE, elsewhere, day)).containsExactly("VU", "BD");
        assertThat(Dimension.COUNTRY.keys(
                        CATALOGUE, elsewhere.toBuilder().countries(List.of()).build(), day))
                .containsExactly("KR", "KE");
    }

    @Test
    void listsOfTheGroupsOfCountriesOnlyTheRegions() {
        assertThat(Dimension.REGION.keys(CATALOGUE)).containsExactly("AMS", "EUR", "ESA", "AP");
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void givesEachKeyOnce(Dimension dimension) {
        CaseStudy twice = SmallCatalogue.caseStudy("twice", "drones drones", "korea korea")
                .countries(SmallCatalogue.codes("KR KR"))
                .processes(SmallCatalogue.codes("TRANSIT TRANSIT"))
                .build();

        Set<String> keys = dimension.keys(CATALOGUE, twice, LocalDate.of(2026, 11, 25));

        assertThat(keys).hasSizeLessThanOrEqualTo(1);
    }
}
