package org.waystage.registers.internal.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.TreePath;
import org.waystage.registers.internal.record.HeaderText;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/** The columns of JSON or YAML: the paths of leaves in the records, in the order in which they are found. */
public final class TreeLayout implements Layout {
    /**
     * The largest number of paths in the records; a document with more is not a register, and would fill the memory.
     */
    public static final int MOST_COLUMNS = 10_000;

    /** The largest length of a path, not counting the slash before its last name and the escapes in it; a document has thousands of paths. */
    static final int LONGEST_PATH = 10_000;

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    private final Collection<Column> columns;
    private final List<String> headers = new ArrayList<>();
    private final List<String> headersView = Collections.unmodifiableList(headers);
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> withheld = new HashSet<>();
    private final Map<String, Met> objects = new HashMap<>();
    private final Node root;
    private int nodes;

    TreeLayout(Collection<Column> columns) {
        this.columns = columns;
        for (Column column : columns) {
            column.path().ifPresent(path -> keys.put(column.name(), TreePath.above(column.above(), path)));
            if (column.withheld() && keys.containsKey(column.name())) {
                withheld.add(keys.get(column.name()));
            }
        }
        this.root = new Node("");
    }

    /** The number of records with an object where a column reads, and the place of the first one. */
    private record Met(Place first, long count) {
        Met and(Met more) {
            return new Met(first, count + more.count);
        }

        /** Returns the same without the last record; null if there is no other. */
        @Nullable
        Met withoutLast() {
            return count == 1 ? null : new Met(first, count - 1);
        }
    }

    /** A value in a record. It knows its column and its children, so no path is built twice. */
    final class Node {
        private final String pointer;
        private final boolean namedBelow;
        private final boolean isWithheld;
        private final boolean isWithheldAsArray;
        private final boolean named;
        private final Map<String, Node> members = new HashMap<>();
        private final List<Node> elements = new ArrayList<>();
        /** The values directly below it that the current record has, and perhaps some of an earlier one. */
        private final List<Node> present = new ArrayList<>();

        private boolean isPresent;
        /** Whether an object was noted here in the current record. */
        private boolean isNoted;

        private int index = -1;
        /** The number of the last record that has the value. */
        private long record;

        private Node(String pointer) {
            this.pointer = pointer;
            this.isWithheld = withheld.contains(pointer);
            this.isWithheldAsArray = withheld.stream().anyMatch(key -> isMemberBelow(key, pointer));
            this.named = keys.containsValue(pointer);
            this.namedBelow = keys.values().stream().anyMatch(key -> key.startsWith(pointer + "/"));
        }

        /** Returns the place of the value in the record. */
        String pointer() {
            return pointer;
        }

        /** Returns the column of the value as a leaf. */
        int index() {
            if (index < 0) {
                index = TreeLayout.this.index(pointer);
            }
            return index;
        }

        /**
         * Returns whether the value is withheld as a whole, with everything below it; this includes an array in place
         * of an object with a withheld member.
         */
        boolean isWithheld(boolean array) {
            return isWithheld || (array && isWithheldAsArray);
        }

        /** Notes that a record has the value; returns whether it was already known to have it. */
        boolean isRepeatedIn(long number) {
            boolean repeated = record == number;
            record = number;
            if (!repeated) {
                isNoted = false;
                clear();
            }
            return repeated;
        }

        /** Forgets what a record has below the value, and passes on the columns of the value and of everything below it. */
        void forget(IntConsumer columns) {
            if (isNoted) {
                objects.computeIfPresent(pointer, (path, met) -> met.withoutLast());
                isNoted = false;
            }
            if (index >= 0) {
                columns.accept(index);
            }
            for (Node below : present) {
                below.record = 0;
                below.forget(columns);
            }
            clear();
        }

        private void clear() {
            present.forEach(below -> below.isPresent = false);
            present.clear();
        }

        private Node present(Node below) {
            if (!below.isPresent) {
                below.isPresent = true;
                present.add(below);
            }
            return below;
        }

        /** Returns whether a column of the profile is somewhere below the value. */
        boolean isNamedBelow() {
            return namedBelow;
        }

        /** Records that a record has an object, or a list containing one, where a column of the profile reads. */
        void noteObject(Place place) {
            if (named) {
                objects.merge(pointer, new Met(place, 1), Met::and);
                isNoted = true;
            }
        }

        Node member(String name) {
            Node node = members.get(name);
            if (node == null) {
                node = child(name);
                members.put(name, node);
            }
            return present(node);
        }

        Node element(int position) {
            if (position == elements.size()) {
                elements.add(child(Integer.toString(position)));
            }
            return present(elements.get(position));
        }

        private Node child(String segment) {
            nodes++;
            if (nodes > 2 * MOST_COLUMNS) {
                throw new TreeLimit("the records have more than " + MOST_COLUMNS + " different members");
            }
            return new Node(below(pointer, segment));
        }
    }

    /** Returns a path extended by a segment, unless it would be so long that the paths of a document would fill the memory. */
    static String below(String path, String segment) {
        if (path.length() + segment.length() > LONGEST_PATH) {
            throw new TreeLimit("the names of the members are too long to be read");
        }
        return TreePath.child(path, segment);
    }

    private static boolean isMemberBelow(String path, String pointer) {
        int next = pointer.length() + 1;
        return path.startsWith(pointer + "/") && (path.length() == next || !Character.isDigit(path.charAt(next)));
    }

    /** Returns the number of different values met so far. */
    int met() {
        return nodes;
    }

    /** Returns the record itself. */
    Node root() {
        return root;
    }

    /** Returns the index of the column with a header, adding it if it is new. */
    int index(String header) {
        Integer index = indexes.get(header);
        if (index == null) {
            if (headers.size() == MOST_COLUMNS) {
                throw new TreeLimit("the records have more than " + MOST_COLUMNS + " different members");
            }
            index = headers.size();
            headers.add(header);
            indexes.put(header, index);
        }
        return index;
    }

    @Override
    public List<String> headers() {
        return headersView;
    }

    @Override
    public boolean isFixed() {
        return false;
    }

    @Override
    public int indexOf(Column column) {
        String key = keys.get(column.name());
        return key == null ? -1 : indexes.getOrDefault(key, -1);
    }

    @Override
    public boolean lacks(Column column) {
        return false;
    }

    @Override
    public List<Integer> withheldWith(Column column) {
        String key = keys.get(column.name());
        List<Integer> found = new ArrayList<>();
        for (int i = 0; key != null && i < headers.size(); i++) {
            if (TreePath.isWithin(headers.get(i), key) || TreePath.isWithin(key, headers.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    @Override
    public Place place(SourceRecord row, int column) {
        String header = column >= 0 && column < headers.size() ? headers.get(column) : "";
        String pointer = header.startsWith("/") ? row.pointer() + header : row.pointer();
        return new Place(pointer, Optional.of(new Place.Position(row.line(), 1)));
    }

    /**
     * Reports columns of the profile that no record has, and paths that no column names; each list of values only once.
     *
     * @param stages the columns whose absence leaves every record without a stage
     */
    void report(Set<String> stages, NoticeBook notices) {
        Set<String> named = new HashSet<>(keys.values());
        Set<String> others = new LinkedHashSet<>();
        for (String header : headers) {
            if (!named.contains(header)) {
                others.add(INDEX.matcher(header).replaceAll("/*"));
            }
        }
        HeaderText near = HeaderText.of(others);
        for (Column column : columns) {
            @Nullable String key = keys.get(column.name());
            boolean absent = key != null && !indexes.containsKey(key);
            @Nullable Met met = key == null ? null : objects.get(key);
            if (key != null && met != null && !(absent && column.required())) {
                noticeObject(column, key, met, notices);
            } else if (key != null && absent) {
                Map<String, String> values = new LinkedHashMap<>();
                values.put("column", column.name());
                values.put("headers", "'" + key + "'");
                near.near(List.of(key)).ifPresent(nearest -> values.put("near", nearest));
                if (!column.required()) {
                    values.remove("headers");
                }
                Rule other = stages.contains(column.name())
                        ? RegisterRules.STAGE_COLUMN_MISSING
                        : RegisterRules.COLUMN_ABSENT;
                notices.add(column.required() ? RegisterRules.COLUMN_MISSING : other, Place.of(""), values);
            }
        }
        others.forEach(path -> notices.add(RegisterRules.COLUMN_UNKNOWN, Place.of(""), Map.of("column", path)));
    }

    private void noticeObject(Column column, String key, Met found, NoticeBook notices) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("path", key);
        values.put("column", column.name());
        values.put("count", Long.toString(found.count()));
        headers.stream()
                .filter(header -> header.startsWith(key + "/"))
                .findFirst()
                .ifPresent(below -> values.put("near", below));
        notices.add(RegisterRules.COLUMN_OBJECT, found.first(), values);
    }
}
