package org.waystage.report.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.waystage.analysis.Dimension;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.CaseIndex;
import org.waystage.report.figures.Figures;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/** The regions of the WCO with their countries and cases; what belongs to no region comes last. */
public final class Regions {
    private final Views views;
    private final List<Region> all;
    private final List<LocalizedText> nameOf = new ArrayList<>();
    private final Map<Code, Integer> regionOf = new HashMap<>();
    private final Map<Code, Integer> placeOf = new HashMap<>();

    /**
     * A region.
     *
     * @param code the code; empty for what belongs to no region
     * @param name the name
     * @param casesPath the path of the list of its cases, which exists if it has any
     * @param countries its countries, by name
     * @param cases its cases, each once, by country, the furthest first
     */
    public record Region(
            Optional<Code> code,
            LocalizedText name,
            String casesPath,
            List<CountryRow> countries,
            List<CaseEntry> cases) {
        /** Returns whether the cases have a separate list; otherwise the page of their only country lists them. */
        public boolean hasOwnList() {
            return !cases.isEmpty() && countries.stream().noneMatch(row -> casesPath.equals(row.name.href()));
        }
    }

    /**
     * A country with what is recorded about it.
     *
     * @param code the code
     * @param name the name, linked to its page
     * @param cases its cases, the furthest first
     * @param furthest the case that is furthest among those that the figures count; empty if there is none
     * @param leastDeveloped whether it is a least developed country on the day of the report
     */
    public record CountryRow(
            Code code, Linked name, List<CaseEntry> cases, Optional<CaseEntry> furthest, boolean leastDeveloped) {
        /** Returns whether it has cases, but none that the figures count. */
        public boolean isWithoutUse() {
            return furthest.isEmpty() && !cases.isEmpty();
        }
    }

    public Regions(Views views) {
        this.views = views;
        Figures figures = views.figures;
        CaseIndex index = figures.index();
        List<Optional<Code>> codes = new ArrayList<>();
        Dimension.REGION.keys(figures.catalogue()).forEach(region -> codes.add(Optional.of(Code.of(region))));
        codes.add(Optional.empty());
        List<List<CountryRow>> countries = new ArrayList<>();
        codes.forEach(code -> countries.add(new ArrayList<>()));
        for (Code country : index.countries()) {
            int region = codes.indexOf(figures.catalogue().countries().wcoRegion(country, figures.day()));
            regionOf.put(country, region);
            countries.get(region).add(row(country));
        }
        countries.forEach(list -> list.sort(
                Comparator.comparing(CountryRow::name, Linked.byName()).thenComparing(row -> row.code.value())));
        countries.stream().flatMap(List::stream).forEach(row -> placeOf.put(row.code, placeOf.size()));
        List<List<CaseEntry>> cases = new ArrayList<>();
        codes.forEach(code -> cases.add(new ArrayList<>()));
        for (CaseEntry entry : index.furthestFirst()) {
            if (entry.countries().isEmpty()) {
                cases.get(codes.size() - 1).add(entry);
            }
            for (Code country : entry.countries()) {
                List<CaseEntry> placed = cases.get(regionOf(country));
                if (placed.isEmpty()
                        || placed.get(placed.size() - 1).number() != entry.number()) { // each only once in a region
                    placed.add(entry);
                }
            }
        }
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            int region = i;
            List<CaseEntry> placed = byPlace(cases.get(i), entry -> place(entry, region));
            LocalizedText name = codes.get(i)
                    .map(code -> views.names.code("country-groups", code))
                    .orElseGet(() ->
                            LocalizedText.plain(views.words.say(codes.size() > 1 ? "region.none" : "region.all")));
            nameOf.add(name);
            if (!countries.get(i).isEmpty() || !placed.isEmpty()) {
                String path = codes.get(i).map(views.links::region).orElse("cases-region-none.html");
                regions.add(new Region(codes.get(i), name, path, List.copyOf(countries.get(i)), placed));
            }
        }
        all = List.copyOf(regions);
    }

    private CountryRow row(Code country) {
        Figures figures = views.figures;
        List<CaseEntry> cases = figures.index().inCountry(country);
        return new CountryRow(
                country,
                views.country(country),
                cases,
                cases.stream().filter(entry -> figures.counts(entry)).findFirst(),
                figures.catalogue().countries().isLeastDeveloped(country, figures.day()));
    }

    private int regionOf(Code country) {
        return regionOf.getOrDefault(country, 0);
    }

    private int place(CaseEntry entry, int region) {
        int place = Integer.MAX_VALUE;
        for (Code country : entry.countries()) {
            if (regionOf(country) == region) {
                place = Math.min(place, placeOf.getOrDefault(country, 0));
            }
        }
        return place == Integer.MAX_VALUE ? 0 : place;
    }

    /** Returns the regions in the order of the catalogue, those without a country and a case left out. */
    public List<Region> all() {
        return all;
    }

    /** Returns whether the catalogue has regions. */
    public boolean told() {
        return all.stream().anyMatch(region -> region.code.isPresent());
    }

    /** Returns the region of a country. */
    public Optional<Region> of(Code country) {
        Optional<Code> code = views.figures.catalogue().countries().wcoRegion(country, views.figures.day());
        return all.stream().filter(region -> region.code.equals(code)).findFirst();
    }

    /** Returns the region of the first country of a case; for a case without a country, the entry without a region. */
    public LocalizedText nameOf(CaseEntry entry) {
        return nameOf.get(first(entry));
    }

    private int first(CaseEntry entry) {
        return entry.countries().isEmpty()
                ? nameOf.size() - 1
                : regionOf(entry.countries().get(0));
    }

    /** Sorts cases by region and country of their first country; those of a country stay in their order. */
    public List<CaseEntry> sorted(List<CaseEntry> furthestFirst) {
        return byPlace(furthestFirst, entry -> (first(entry) << 16) + place(entry, first(entry)));
    }

    /** Sorts cases by a place that is looked up once for each. */
    private static List<CaseEntry> byPlace(List<CaseEntry> cases, ToIntFunction<CaseEntry> place) {
        record Placed(CaseEntry entry, int place) {}
        return cases.stream()
                .map(entry -> new Placed(entry, place.applyAsInt(entry)))
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::entry)
                .toList();
    }
}
