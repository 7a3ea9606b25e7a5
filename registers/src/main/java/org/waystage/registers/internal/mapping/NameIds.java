package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.registers.internal.shared.Slugs;

/**
 * Assigns ids to named objects of a register: different names never get the same id, and the order of names does not
 * affect ids.
 *
 * <p>A first pass over the records collects the names. If several names would get the same id, none of them gets it, because in another
 * edition it might belong to any of them. Instead, each gets that id followed by a digest of the name.
 */
final class NameIds {
    private static final int MOST_TOLD = 5;
    private static final int SHORTEST_HASH = 8;
    private static final int LONGEST_HASH = 64;

    /** The ids used by others, with the name of each. */
    private final Map<String, String> taken;

    private final Map<String, Named> byPath = new TreeMap<>();
    private final Map<String, Named> byId = new HashMap<>();

    /** Creates an assignment, given the ids already used and the name of each. */
    NameIds(Map<String, String> taken) {
        this.taken = taken;
    }

    /** A named object, with its current id. */
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

        /** Returns the id that the name would have if no other name competed for it. */
        String base() {
            return base;
        }

        String path() {
            return path;
        }
    }

    /** Names that would get the same id. */
    private static final class Alike {
        private final String names;
        private boolean told;

        private Alike(String names) {
            this.names = names;
        }
    }

    /**
     * Returns the object with a name, creating it if necessary.
     *
     * @param path the unique path of the object: its key, and what contains it
     * @param base the id that it would have if no other name competed for it
     * @param name the name for people
     */
    Named of(String path, String base, String name) {
        Named named = byPath.get(path);
        if (named == null) {
            named = new Named(path, base, name);
            byPath.put(path, named);
            give(named, isTaken(base));
        }
        return named;
    }

    Optional<Named> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Ends the collection of names; from now on ids are final and independent of the order of names. */
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

    /** Returns names in the form used in notices. */
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

    /** Returns whether several names would get the same id; only after the collection of names. */
    boolean isAlike(String id) {
        Named named = byId.get(id);
        return named != null && named.alike != null;
    }

    /** Returns the names that would get the same id, only once, when the first of them occurs in the second pass. */
    Optional<String> alike(String id) {
        Named named = byId.get(id);
        if (named == null || named.alike == null || named.alike.told) {
            return Optional.empty();
        }
        named.alike.told = true;
        return Optional.of(named.alike.names);
    }
}
