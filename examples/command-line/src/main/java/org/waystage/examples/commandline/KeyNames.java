package org.waystage.examples.commandline;

import java.util.HashMap;
import java.util.Map;
import org.waystage.core.Catalogue;
import org.waystage.core.CodeListId;
import org.waystage.core.Text;

/** What the keys of a dimension are called, as far as the catalogue says. */
final class KeyNames {
    private final Map<String, Text> names = new HashMap<>();
    private final String language;

    KeyNames(Catalogue catalogue, String by, String language) {
        this.language = language;
        switch (by) {
            case "technology", "group" ->
                catalogue
                        .technologies()
                        .forEach(technology -> names.put(technology.id().value(), technology.name()));
            case "country" -> codes(catalogue, "countries");
            case "region" -> codes(catalogue, "country-groups");
            case "process" -> codes(catalogue, "customs-processes");
            case "benefits", "challenges", "needs" -> codes(catalogue, by);
            default -> {
                // the keys say it themselves
            }
        }
    }

    private void codes(Catalogue catalogue, String list) {
        catalogue
                .codeList(CodeListId.of(list))
                .ifPresent(found ->
                        found.codes().forEach(entry -> names.put(entry.code().value(), entry.name())));
    }

    /** Returns the name of a key, empty if it has none. */
    String of(String key) {
        Text name = names.get(key);
        return name == null ? "" : name.in(language);
    }
}
