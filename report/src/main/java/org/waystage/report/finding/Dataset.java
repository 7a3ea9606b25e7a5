package org.waystage.report.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;
import org.waystage.report.views.Views;
import org.waystage.report.words.Json;

/** The description of the catalogue for search engines of data: a {@code Dataset} of schema.org, as JSON-LD. */
public final class Dataset {
    private Dataset() {}

    /** Returns the description in the language of the pages, safe inside a page. */
    public static String of(Views views) {
        Catalogue catalogue = views.figures.catalogue();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", "https://schema.org");
        dataset.put("@type", "Dataset");
        dataset.put("name", views.words.text(catalogue.title()).text());
        List<String> description = new ArrayList<>();
        description.add(views.words.say(
                "dataset.description",
                views.words.count("cases", views.figures.entries().size())));
        catalogue.notes().stream()
                .limit(1)
                .map(note -> views.words.text(note).text())
                .forEach(description::add);
        dataset.put("description", String.join(" ", description));
        dataset.put("identifier", catalogue.id().value());
        catalogue.edition().ifPresent(edition -> dataset.put("version", edition));
        catalogue.issued().map(PartialDate::toString).ifPresent(day -> dataset.put("datePublished", day));
        catalogue.licence().ifPresent(licence -> dataset.put("license", named("CreativeWork", licence)));
        catalogue
                .publisher()
                .map(publisher -> views.words.text(publisher).text())
                .ifPresent(publisher -> dataset.put("publisher", named("Organization", publisher)));
        dataset.put(
                "keywords",
                views.figures.groups().stream()
                        .map(group -> views.names.technology(group).text())
                        .toList());
        return Json.of(dataset);
    }

    private static Map<String, String> named(String type, String name) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("@type", type);
        named.put("name", name);
        return named;
    }
}
