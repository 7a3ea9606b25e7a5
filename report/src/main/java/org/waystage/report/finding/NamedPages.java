package org.waystage.report.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.Technology;
import org.waystage.report.figures.CaseIndex;
import org.waystage.report.figures.Provision;
import org.waystage.report.views.Views;
import org.waystage.report.words.Folding;
import org.waystage.report.words.LocalizedText;

/** The names that have a page: countries, technologies, processes, provisions, bodies and some parts of the report. */
final class NamedPages {
    private final Views views;
    private final List<Named> pages = new ArrayList<>();

    /**
     * A name with its page.
     *
     * @param kind the kind of thing that it names, in words
     * @param name the name
     * @param href the page, relative to the folder of the language
     * @param others other names of the same thing
     * @param cases the number of cases on the page
     */
    record Named(String kind, LocalizedText name, String href, List<String> others, long cases) {}

    private NamedPages(Views views) {
        this.views = views;
    }

    /** Returns the names, kind by kind and then in the order of the alphabet. */
    static List<Named> of(Views views, Filters filters) {
        CaseIndex index = views.figures.index();
        Catalogue catalogue = views.figures.catalogue();
        NamedPages found = new NamedPages(views);
        found.addAll(
                "country",
                index.countries(),
                views.links::country,
                views.names::country,
                CountryNames.read()::of,
                code -> index.inCountry(code).size());
        found.addAll(
                "technology",
                index.technologies(),
                views.links::technology,
                views.names::technology,
                id -> catalogue
                        .technology(id)
                        .map(technology -> technology.labels().stream()
                                .map(Technology.Label::text)
                                .toList())
                        .orElse(List.of()),
                id -> index.with(id).size());
        found.addAll(
                "process",
                index.processes(),
                views.links::process,
                code -> views.names.code("customs-processes", code),
                code -> List.of(code.value()),
                code -> index.serving(code).size());
        found.addAll(
                "provision",
                index.provisions(),
                views.links::provision,
                provision -> views.names.provision(provision.instrument(), provision.provision()),
                found::shortNames,
                provision -> index.naming(provision).size()
                        + index.servingOnly(provision).size());
        found.addAll(
                "body",
                index.bodies(),
                views.links::body,
                views.names::organization,
                id -> catalogue
                        .organization(id)
                        .map(body -> body.earlierNames().stream()
                                .map(earlier -> views.words.text(earlier.name()).text())
                                .toList())
                        .orElse(List.of()),
                id -> Stream.concat(index.adoptedBy(id).stream(), index.withPartner(id).stream())
                        .distinct()
                        .count());
        found.addParts(filters);
        return found.pages;
    }

    /** Adds the lists of cases by phase, and the parts of the report that are found by everyday words. */
    private void addParts(Filters filters) {
        for (Filters.Choice phase : filters.phases()) {
            if (phase.href() != null) {
                pages.add(new Named(
                        views.words.say("find.kind.phase"), phase.name(), phase.href(), List.of(), phase.cases()));
            }
        }
        for (String part : List.of("ended", "news", "reasons")) {
            pages.add(new Named(
                    views.words.say("find.kind.part"),
                    LocalizedText.plain(views.words.say("nav." + part)),
                    part + ".html",
                    List.of(views.words.say("find.words." + part).split(" ")),
                    0));
        }
    }

    /** Returns the short names of a provision: by the abbreviation of this language, and by the code. */
    private List<String> shortNames(Provision provision) {
        String article = " " + provision.provision().orElse("");
        return Stream.of(
                        views.names.abbreviation(provision.instrument()),
                        provision.instrument().value())
                .distinct()
                .map(instrument -> instrument + article)
                .toList();
    }

    private <K> void addAll(
            String kind,
            Collection<K> things,
            Function<K, @Nullable String> href,
            Function<K, LocalizedText> name,
            Function<K, List<String>> others,
            ToLongFunction<K> cases) {
        String said = views.words.say("find.kind." + kind);
        List<Named> named = new ArrayList<>();
        for (K thing : things) {
            String page = href.apply(thing);
            if (page != null) {
                named.add(new Named(said, name.apply(thing), page, others.apply(thing), cases.applyAsLong(thing)));
            }
        }
        named.sort(Comparator.<Named, String>comparing(
                        each -> Folding.of(each.name().text()))
                .thenComparing(Named::href));
        pages.addAll(named);
    }
}
