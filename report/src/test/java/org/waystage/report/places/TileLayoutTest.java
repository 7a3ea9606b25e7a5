package org.waystage.report.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.value.Code;
import org.waystage.editions.Editions;

class TileLayoutTest {
    private static final TileLayout LAYOUT = TileLayout.read();

    @Test
    void theTilesAreTheCountriesOfEachRegionInTheNewestEdition() {
        Catalogue edition = Editions.latest();
        LocalDate day = edition.issued().orElseThrow().latest();
        Map<Code, Set<Code>> members = new TreeMap<>(java.util.Comparator.comparing(Code::value));
        for (CodeList.Entry entry :
                edition.codeList(CodeListId.of("countries")).orElseThrow().codes()) {
            if (edition.countries().wcoRegion(entry.code(), day).isPresent()) {
                Code region = edition.countries().wcoRegion(entry.code(), day).orElseThrow();
                members.computeIfAbsent(region, code -> new HashSet<>()).add(entry.code());
            }
        }
        assertThat(LAYOUT.regions().keySet()).containsExactlyInAnyOrderElementsOf(members.keySet());
        members.forEach((region, countries) -> assertThat(LAYOUT.regions().get(region))
                .as(region.value())
                .extracting(TileLayout.Place::country)
                .containsExactlyInAnyOrderElementsOf(countries));
        assertThat(members.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey().value(),
                                each -> each.getValue().size())))
                .isEqualTo(Map.of("AMS", 34, "EUR", 53, "ESA", 24, "WCA", 24, "MENA", 18, "AP", 35));
    }

    @Test
    void eachCodeStandsOnceAndNoTwoTilesInOnePlace() {
        Set<Code> codes = new HashSet<>();
        LAYOUT.regions().values().forEach(places -> {
            Set<List<Integer>> taken = new HashSet<>();
            for (TileLayout.Place place : places) {
                assertThat(codes.add(place.country()))
                        .as(place.country().value())
                        .isTrue();
                assertThat(taken.add(List.of(place.column(), place.row())))
                        .as(place.toString())
                        .isTrue();
                assertThat(place.column()).as("fits a telephone").isBetween(0, 11);
            }
        });
    }

    @Test
    void countriesThatTheLayoutLacksStandBelow() {
        List<Code> countries = new ArrayList<>(List.of(Code.of("ZZ"), Code.of("CA"), Code.of("YY")));
        List<TileLayout.Place> places = LAYOUT.of(Code.of("AMS"), countries);
        assertThat(places).hasSize(3).extracting(TileLayout.Place::row).containsExactly(0, 1, 1);
        assertThat(LAYOUT.of(Code.of("NO-SUCH"), countries))
                .extracting(TileLayout.Place::column)
                .containsExactly(0, 1, 2);
    }
}
