package org.waystage.history.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waystage.core.value.Extras;

/** Applies the changes of members to an earlier value, to see whether they lead to the later one. */
final class Patch {
    /** The lists whose order says something. */
    private static final Set<String> IN_ORDER = Set.of("order", "clearance");

    private Patch() {}

    static Object apply(Extras.Value before, List<MemberChange> changes) {
        Object root = open(before);
        List<MemberChange> removals = new ArrayList<>();
        for (MemberChange change : changes) {
            List<String> path = path(change.place().before());
            String last = path.get(path.size() - 1);
            if (change instanceof MemberChange.Gained gained) {
                object(root, path).put(last, open(gained.value()));
            } else if (change instanceof MemberChange.Lost) {
                object(root, path).remove(last);
            } else if (change instanceof MemberChange.Replaced replaced) {
                object(root, path).put(last, open(replaced.after()));
            } else if (change instanceof MemberChange.TextChanged text) {
                text.after()
                        .ifPresentOrElse(
                                words -> object(root, path).put(last, words),
                                () -> object(root, path).remove(last));
            } else {
                removals.add(change);
            }
        }
        removals.stream()
                .filter(MemberChange.ElementRemoved.class::isInstance)
                .map(removed -> path(removed.place().before()))
                .sorted(Comparator.comparing((List<String> path) -> Integer.parseInt(path.get(path.size() - 1)))
                        .reversed())
                .forEach(path -> list(root, path).set(Integer.parseInt(path.get(path.size() - 1)), GONE));
        removals.stream()
                .filter(MemberChange.ElementAdded.class::isInstance)
                .map(MemberChange.ElementAdded.class::cast)
                .sorted(Comparator.comparingInt(added -> position(added.place().after())))
                .forEach(added -> add(root, added));
        return settled(root);
    }

    private static void add(Object root, MemberChange.ElementAdded added) {
        List<String> path = path(added.place().before());
        List<Object> list = list(root, path);
        if (path.size() > 1 && IN_ORDER.contains(path.get(path.size() - 2))) {
            list.removeIf(element -> element == GONE);
            list.add(position(added.place().after()), open(added.value()));
        } else {
            list.add(open(added.value()));
        }
    }

    private static int position(String pointer) {
        List<String> path = path(pointer);
        return Integer.parseInt(path.get(path.size() - 1));
    }

    /** Returns a value in which the order of most lists does not count, and empty lists are none. */
    static Object settled(Extras.Value value) {
        return settled(open(value));
    }

    private static final Object GONE = new Object();

    private static Object settled(Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> settled = new TreeMap<>();
            object.forEach((name, member) -> {
                Object one = IN_ORDER.contains(name) ? inOrder(member) : settled(member);
                if (!one.equals(List.of())) {
                    settled.put((String) name, one);
                }
            });
            return settled;
        } else if (value instanceof List<?> list) {
            return list.stream()
                    .filter(element -> element != GONE)
                    .map(Patch::settled)
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();
        }
        return value;
    }

    private static Object inOrder(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(element -> element != GONE)
                        .map(Patch::settled)
                        .toList()
                : settled(value);
    }

    private static Object open(Extras.Value value) {
        if (value instanceof Extras.Obj object) {
            Map<String, Object> members = new TreeMap<>();
            object.members().forEach((name, member) -> members.put(name, open(member)));
            return members;
        } else if (value instanceof Extras.Arr list) {
            return new ArrayList<>(list.elements().stream().map(Patch::open).toList());
        }
        return value instanceof Extras.Str word ? word.text() : value;
    }

    private static List<String> path(String pointer) {
        List<String> path = new ArrayList<>();
        for (String part : pointer.substring(1).split("/", -1)) {
            path.add(part.replace("~1", "/").replace("~0", "~"));
        }
        return path;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object root, List<String> path) {
        return (Map<String, Object>) parent(root, path);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object root, List<String> path) {
        return (List<Object>) parent(root, path);
    }

    @SuppressWarnings("unchecked")
    private static Object parent(Object root, List<String> path) {
        Object at = root;
        for (String part : path.subList(0, path.size() - 1)) {
            at = at instanceof List<?> list
                    ? list.get(Integer.parseInt(part))
                    : ((Map<String, Object>) at).computeIfAbsent(part, name -> new ArrayList<>());
        }
        return at;
    }
}
