package org.waystage.results;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CodeListId;
import org.waystage.core.value.Text;

/** The names of keys in a catalogue. The names of one kind are collected when the first of them is requested. */
final class CatalogueNames implements KeyNames {
    private final Catalogue catalogue;
    private final String language;
    private final Map<String, Map<String, Text>> known = new ConcurrentHashMap<>();

    CatalogueNames(Catalogue catalogue, String language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    @Override
    public String name(String by, String key) {
        Text name = known.computeIfAbsent(by, this::names).get(key);
        return name == null ? "" : name.in(language);
    }

    private Map<String, Text> names(String by) {
        Map<String, Text> names = new HashMap<>();
        switch (by) {
            case "technology", "group" ->
                catalogue.technologies().forEach(one -> names.put(one.id().value(), one.name()));
            case "organization" ->
                catalogue.organizations().forEach(one -> names.put(one.id().value(), one.name()));
            case "case" ->
                catalogue.caseStudies().forEach(one -> names.put(one.id().value(), one.title()));
            case "country" -> codes("countries", names);
            case "region" -> codes("country-groups", names);
            case "process" -> codes("customs-processes", names);
            case "benefits", "challenges", "needs" -> codes(by, names);
            default -> {
                // such keys have no names in a catalogue
            }
        }
        return names;
    }

    private void codes(String list, Map<String, Text> names) {
        catalogue
                .codeList(CodeListId.of(list))
                .ifPresent(found ->
                        found.codes().forEach(entry -> names.put(entry.code().value(), entry.name())));
    }
}
