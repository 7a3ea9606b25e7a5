package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the catalogue where a value arrives. Each is created once and kept by the place that contains it, because all records have the
 * same places below their own. If no ledger is kept, there is one target for all places. Not safe for use by several threads at once.
 */
final class Target {
    /** Any place, if no ledger is kept. */
    static final Target UNRECORDED = new Target("");

    /** The largest number of elements that a place keeps; a record hardly ever has more. */
    private static final int MOST_KEPT = 256;

    private final String pointer;
    private final Map<String, Target> members = new HashMap<>(0);
    /** The member that was requested last; most places have only one. */
    private @Nullable String lastName;

    private @Nullable Target last;
    private final List<Target> elements = new ArrayList<>(0);

    private Target(String pointer) {
        this.pointer = pointer;
    }

    /** Returns a place in the catalogue, given its JSON Pointer. */
    static Target of(String pointer) {
        return new Target(pointer);
    }

    /** Returns the place of a record; the pointers of all places below it are relative to it. */
    static Target record() {
        return new Target("");
    }

    /** Returns a member of this place. */
    Target at(String member) {
        if (this == UNRECORDED) {
            return this;
        }
        Target known = member.equals(lastName) ? last : members.get(member);
        if (known == null) {
            known = below(member);
            members.put(member, known);
        }
        lastName = member;
        last = known;
        return known;
    }

    /** Returns an element of a member of this place. */
    Target at(String member, int element) {
        return at(member).at(element);
    }

    /** Returns an element of this place. */
    Target at(int element) {
        if (this == UNRECORDED) {
            return this;
        }
        if (element >= MOST_KEPT) {
            return below(Integer.toString(element));
        }
        while (elements.size() <= element) {
            elements.add(below(Integer.toString(elements.size())));
        }
        return elements.get(element);
    }

    private Target below(String name) {
        return new Target(pointer.isEmpty() ? name : pointer + '/' + name);
    }

    /** Returns the pointer of this place: below that of the record, or a JSON Pointer, which begins with a slash. */
    String pointer() {
        return pointer;
    }
}
