package org.waystage.registers.internal.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A place in the catalogue where a value arrives. The pointer is put together when the ledger is written; where none is kept,
 * there is one target for all places.
 */
final class Target {
    /** Any place, where no ledger is kept. */
    static final Target UNRECORDED = new Target(null, "", -1);

    private final @Nullable Target parent;
    private final String name;
    private final int index;

    private Target(@Nullable Target parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** Returns a place, given its JSON Pointer. */
    static Target of(String pointer) {
        return new Target(null, pointer, -1);
    }

    /** Returns a member of this place. */
    Target at(String member) {
        return this == UNRECORDED ? this : new Target(this, member, -1);
    }

    /** Returns an element of a member of this place. */
    Target at(String member, int element) {
        return this == UNRECORDED ? this : new Target(this, member, element);
    }

    /** Returns an element of this place. */
    Target at(int element) {
        return this == UNRECORDED ? this : new Target(this, "", element);
    }

    /** Returns the JSON Pointer of this place. */
    String pointer() {
        return appendTo(new StringBuilder(64)).toString();
    }

    private StringBuilder appendTo(StringBuilder pointer) {
        if (parent == null) {
            pointer.append(name);
        } else {
            parent.appendTo(pointer);
            if (!name.isEmpty()) {
                pointer.append('/').append(name);
            }
        }
        return index < 0 ? pointer : pointer.append('/').append(index);
    }
}
