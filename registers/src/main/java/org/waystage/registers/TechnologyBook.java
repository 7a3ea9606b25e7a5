package org.waystage.registers;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.NearMiss;
import org.waystage.core.Technology;
import org.waystage.core.TechnologyId;
import org.waystage.core.Text;

/** The technologies that a register brings along: those of the profile, and new ones by name. */
final class TechnologyBook {
    private final Map<TechnologyId, Technology> all = new LinkedHashMap<>();
    private final Set<TechnologyId> kept = new LinkedHashSet<>();
    private final Set<String> known = new LinkedHashSet<>();

    TechnologyBook(List<Technology> technologies, List<Technology> taxonomy) {
        technologies.forEach(technology -> all.put(technology.id(), technology));
        taxonomy.forEach(technology -> known.add(technology.id().value()));
    }

    /** Tells whether a technology is in the taxonomy or among these. */
    boolean has(String id) {
        return known.contains(id) || (Slugs.isSlug(id) && all.containsKey(TechnologyId.of(id)));
    }

    /** Returns the technology whose id is nearest to a text, if one is near. */
    Optional<String> near(String id) {
        return NearMiss.of(id, known);
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

    /** Remembers that cases name these technologies. */
    void keep(List<TechnologyId> ids) {
        for (TechnologyId id : ids) {
            Optional<TechnologyId> now = Optional.of(id);
            while (now.isPresent() && kept.add(now.get())) {
                now = Optional.ofNullable(all.get(now.get())).flatMap(Technology::broader);
            }
        }
    }

    /** Returns those that cases name, and what they are part of. */
    List<Technology> kept() {
        return all.values().stream()
                .filter(technology -> kept.contains(technology.id()))
                .toList();
    }
}
