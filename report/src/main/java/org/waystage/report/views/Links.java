package org.waystage.report.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseIndex;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Provision;

/**
 * The addresses of the pages about technologies, bodies, countries, processes and instruments, relative to the folder
 * of a language. An address is null if the report has no page about a thing.
 */
public final class Links {
    private final Map<TechnologyId, String> technologies;
    private final Map<OrganizationId, String> bodies;
    private final Map<Code, String> countries;
    private final Map<Code, String> processes;
    private final Map<Provision, String> provisions;
    private final Map<Code, String> regions = new HashMap<>();

    Links(Figures figures) {
        CaseIndex index = figures.index();
        technologies = addresses("technologies/", index.technologies(), TechnologyId::value);
        bodies = addresses("bodies/", index.bodies(), OrganizationId::value);
        countries = addresses("countries/", index.countries(), Code::value);
        processes = addresses("processes/", index.processes(), Code::value);
        provisions = addresses(
                "articles/",
                index.provisions(),
                provision -> provision.instrument().value()
                        + provision.provision().map(article -> "-" + article).orElse(""));
        nameRegions(figures);
    }

    /** Registers the list of the cases of a region, which is the page of a country if no other country has a case. */
    private void nameRegions(Figures figures) {
        Map<Code, List<Code>> withCases = new HashMap<>();
        for (Code country : figures.index().countries()) {
            if (!figures.index().inCountry(country).isEmpty()) {
                figures.catalogue()
                        .countries()
                        .wcoRegion(country, figures.day())
                        .ifPresent(region -> withCases
                                .computeIfAbsent(region, one -> new ArrayList<>())
                                .add(country));
            }
        }
        FileNames names = new FileNames();
        names.give("none");
        for (String key : Dimension.REGION.keys(figures.catalogue())) {
            String list = "cases-region-" + names.give(key) + ".html";
            List<Code> own = withCases.getOrDefault(Code.of(key), List.of());
            regions.put(Code.of(key), own.size() == 1 ? countries.getOrDefault(own.get(0), list) : list);
        }
    }

    private static <K> Map<K, String> addresses(String folder, Set<K> things, Function<K, String> text) {
        FileNames names = new FileNames();
        Map<K, String> addresses = new HashMap<>();
        things.forEach(thing -> addresses.put(thing, folder + names.give(text.apply(thing)) + ".html"));
        return addresses;
    }

    public @Nullable String technology(TechnologyId id) {
        return technologies.get(id);
    }

    public @Nullable String body(OrganizationId id) {
        return bodies.get(id);
    }

    public @Nullable String country(Code code) {
        return countries.get(code);
    }

    public @Nullable String process(Code code) {
        return processes.get(code);
    }

    /** Returns the page that lists the cases of a region of the WCO; it exists if the region has any. */
    public @Nullable String region(Code region) {
        return regions.get(region);
    }

    /** Returns the page of an instrument or of one of its provisions. */
    public @Nullable String provision(Provision provision) {
        return provisions.get(provision);
    }
}
