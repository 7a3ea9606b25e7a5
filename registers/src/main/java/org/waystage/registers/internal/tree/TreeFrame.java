package org.waystage.registers.internal.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** An object or array around the place where a document is being read. */
final class TreeFrame {
    private final String pointer;
    private final boolean array;
    private final boolean onPath;
    private final Map<String, String> scalars = new HashMap<>(0);
    private final Set<String> missed = new HashSet<>(0);
    private String segment = "";
    private int count;

    /**
     * Enters an object or array.
     *
     * @param pointer where it stands
     * @param array whether it is an array
     * @param onPath whether records can stand in it
     */
    TreeFrame(String pointer, boolean array, boolean onPath) {
        this.pointer = pointer;
        this.array = array;
        this.onPath = onPath;
    }

    String pointer() {
        return pointer;
    }

    boolean isArray() {
        return array;
    }

    boolean isOnPath() {
        return onPath;
    }

    /** Says that the member with this name comes next. */
    void member(String name) {
        segment = name;
    }

    /** Returns the segment of the value that comes next. */
    String nextSegment() {
        return array ? Integer.toString(count++) : segment;
    }

    /** Returns the pointers of scalars that a record asked for before they were met. */
    Set<String> missed() {
        return missed;
    }

    /** Returns the scalars below it that columns ask for, by their pointers from here. */
    Map<String, String> scalars() {
        return scalars;
    }
}
