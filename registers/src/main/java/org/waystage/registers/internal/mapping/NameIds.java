package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.shared.Slugs;

/**
 * Gives ids to what a register names: names that differ never have the same, and the order in which they come changes none.
 *
 * <p>A first pass over the records collects the names. Of names of which ids would be the same none has the id that it would
 * have alone: in another edition it would be taken for the others. Each has that id with a digest of the name at its end.
 */
final class NameIds {
    private static final int MOST_TOLD = 5;
    private static final int SHORTEST_HASH = 8;
    private static final int LONGEST_HASH = 64;

    /** The ids that others have, and the name of each. */
    private final Map<String, String> taken;

    private final Map<String, Named> byPath = new TreeMap<>();
    private final Map<String, Named> byId = new HashMap<>();

    /** Starts with the ids that are not free, and the name of what has each. */
    NameIds(Map<String, String> taken) {
        this.taken = taken;
    }

    /** Something with a name, and the id that it has now. */
    static final class Named {
        private final String path;
        private final String base;
        private final String name;
        private String id = "";
        private @Nullable Alike alike;

        private Named(String path, String base, String name) {
            this.path = path;
            this.base = base;
            this.name = name;
        }

        String id() {
            return id;
        }

        /** Returns the id that the name would have if no other had it. */
        String base() {
            return base;
        }

        String path() {
            return path;
        }
    }

    /** Names that an id would not tell apart. */
    private static final class Alike {
        private final String names;
        private boolean told;

        private Alike(String names) {
            this.names = names;
        }
    }

    /** Returns how a name is compared: by its letters and digits, by its signs if it has none. */
    static String key(String name) {
        String key = TextKey.of(name);
        return key.isEmpty() ? TextKey.folded(name) : key;
    }

    /**
     * Returns what has a name, new if it was not met before.
     *
     * @param path what tells it from all others: its name as it is compared, and what it is named in
     * @param base the id that it would have alone
     * @param name the name for people
     */
    Named of(String path, String base, String name) {
        Named named = byPath.get(path);
        if (named == null) {
            named = new Named(path, base, name);
            byPath.put(path, named);
            give(named, byId.containsKey(base) || taken.containsKey(base));
        }
        return named;
    }

    Optional<Named> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Ends the collecting: from now on the ids are those that the order of the names does not change. */
    void settle() {
        Map<String, List<Named>> byBase = new TreeMap<>();
        for (Named named : byPath.values()) {
            byBase.computeIfAbsent(named.base, base -> new ArrayList<>()).add(named);
        }
        byId.clear();
        byBase.forEach((base, sharing) -> {
            String owner = taken.get(base);
            boolean shared = sharing.size() > 1 || owner != null;
            Alike alike = shared ? new Alike(told(sharing, owner)) : null;
            for (Named named : sharing) {
                give(named, shared);
                named.alike = alike;
            }
        });
    }

    private static String told(List<Named> sharing, @Nullable String owner) {
        List<String> names = Stream.concat(
                        Stream.ofNullable(owner), sharing.stream().map(named -> named.name))
                .limit(MOST_TOLD)
                .toList();
        return quoted(names) + (sharing.size() > names.size() ? ", …" : "");
    }

    /** Returns names as a notice shows them. */
    static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }

    private void give(Named named, boolean shared) {
        String id = shared ? Slugs.withEnd(named.base, Slugs.hash(named.path)) : named.base;
        for (int digits = SHORTEST_HASH + 1; digits <= LONGEST_HASH && isTaken(id); digits++) {
            id = Slugs.withEnd(named.base, Slugs.hash(named.path, digits));
        }
        named.id = id;
        byId.put(id, named);
    }

    private boolean isTaken(String id) {
        return taken.containsKey(id) || byId.containsKey(id);
    }

    /** Returns the names that an id would not tell apart, once, when the first of them is met with in the second pass. */
    Optional<String> alike(String id) {
        Named named = byId.get(id);
        if (named == null || named.alike == null || named.alike.told) {
            return Optional.empty();
        }
        named.alike.told = true;
        return Optional.of(named.alike.names);
    }
}
