package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.shared.Slugs;

/** The technologies that a register adds: those of the profile, and new ones by name. */
public final class TechnologyBook {
    private final List<Technology> ofProfile;
    /** The technologies of the taxonomy and the profile. */
    private final Map<String, Technology> listed = new LinkedHashMap<>();

    private final Set<String> taxonomy = new LinkedHashSet<>();
    private final NameIds ids;
    /** The new technologies by their paths, in the order in which they were found. */
    private final Map<String, Made> made = new LinkedHashMap<>();

    private final Set<String> kept = new LinkedHashSet<>();
    private boolean settled;

    /**
     * A new technology.
     *
     * @param broader the path of the broader technology
     */
    private record Made(NameIds.Named named, String name, String language, Optional<String> broader) {}

    public TechnologyBook(List<Technology> technologies, List<Technology> taxonomy) {
        Map<String, String> taken = new HashMap<>();
        Stream.concat(taxonomy.stream(), technologies.stream()).forEach(technology -> {
            String id = technology.id().value();
            listed.put(id, technology);
            taken.put(id, names(technology).findFirst().orElse(id));
        });
        taxonomy.forEach(technology -> this.taxonomy.add(technology.id().value()));
        ids = new NameIds(taken);
        ofProfile = technologies.stream()
                .map(technology -> technology
                                .broader()
                                .filter(id -> !listed.containsKey(id.value()))
                                .isPresent()
                        ? technology.toBuilder().broader(Optional.empty()).build()
                        : technology)
                .toList();
    }

    private static Stream<String> names(Technology technology) {
        return Stream.concat(
                technology.name().byLanguage().values().stream(),
                technology.labels().stream().map(Technology.Label::text));
    }

    /** Returns whether a technology is in the taxonomy or in this book. */
    public boolean has(String id) {
        return listed.containsKey(id) || ids.find(id).isPresent();
    }

    /** Returns the values of the notice about an unknown id: the id, and the nearest known one if it is similar. */
    public Map<String, String> unknown(String id) {
        return NearMiss.of(id, taxonomy)
                .map(near -> Map.of("value", id, "near", near))
                .orElseGet(() -> Map.of("value", id));
    }

    /** Returns the technology with a name, creating it if necessary. */
    TechnologyId of(String name, String prefix, Optional<TechnologyId> broader, String language) {
        String key = Slugs.key(name);
        String base = Slugs.of(prefix, name);
        Technology there = listed.get(base);
        if (there != null && names(there).map(Slugs::key).anyMatch(key::equals)) {
            return there.id();
        }
        NameIds.Named named = ids.of(prefix + "\n" + key, base, name);
        made.computeIfAbsent(
                named.path(),
                path -> new Made(named, name, language, broader.map(this::path).filter(other -> !other.equals(path))));
        return TechnologyId.of(named.id());
    }

    /** Returns the path of a technology, given its current id. */
    private String path(TechnologyId id) {
        return ids.find(id.value()).map(NameIds.Named::path).orElse("#" + id.value());
    }

    private TechnologyId id(String path) {
        Made one = made.get(path);
        return TechnologyId.of(one == null ? path.substring(1) : one.named().id());
    }

    /** Ends the collection of names; from now on the ids of new technologies are final. */
    public void settle() {
        ids.settle();
        settled = true;
    }

    /**
     * Returns other names that would give the same id as a technology; only once, and after the collection of names.
     */
    Optional<String> alike(TechnologyId id) {
        return settled ? ids.alike(id.value()) : Optional.empty();
    }

    /** Records that cases name these technologies. */
    public void keep(List<TechnologyId> named) {
        for (TechnologyId id : named) {
            Optional<String> now = Optional.of(path(id));
            while (now.isPresent() && kept.add(now.get())) {
                now = broader(now.get());
            }
        }
    }

    private Optional<String> broader(String path) {
        Made one = made.get(path);
        return one != null
                ? one.broader()
                : Optional.ofNullable(listed.get(path.substring(1)))
                        .flatMap(Technology::broader)
                        .map(this::path);
    }

    /** Returns the technologies that cases name, and those that contain them, starting with those of the profile. */
    public List<Technology> kept() {
        List<Technology> technologies = new ArrayList<>();
        ofProfile.stream()
                .filter(technology -> kept.contains(path(technology.id())))
                .forEach(technologies::add);
        made.forEach((path, one) -> {
            if (kept.contains(path)) {
                Technology.Builder builder = Technology.builder(id(path), Text.of(one.language(), one.name()));
                one.broader().map(this::id).ifPresent(builder::broader);
                technologies.add(builder.build());
            }
        });
        return technologies;
    }
}
