package org.waystage.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Technology;
import org.waystage.core.TechnologyId;
import org.waystage.core.Text;

/** The technologies that a register brings along: those of the profile, and new ones by name. */
final class TechnologyBook {
    private final Map<TechnologyId, Technology> all = new LinkedHashMap<>();

    TechnologyBook(List<Technology> technologies) {
        technologies.forEach(technology -> all.put(technology.id(), technology));
    }

    /** Returns the technology of a name, and makes it if there is none yet. */
    TechnologyId of(String name, String prefix, Optional<TechnologyId> broader, String language) {
        TechnologyId id = TechnologyId.of(Slugs.of(prefix, name));
        if (!all.containsKey(id)) {
            Technology.Builder builder = Technology.builder(id, Text.of(language, name));
            broader.filter(other -> !other.equals(id)).ifPresent(builder::broader);
            all.put(id, builder.build());
        }
        return id;
    }

    List<Technology> all() {
        return List.copyOf(all.values());
    }
}
