package org.waystage.tables;

import java.util.List;
import java.util.Map;

/**
 * The description of a member in the format.
 *
 * @param kind how its cell is read
 * @param description the description in the schema, in English; empty if there is none
 * @param choices the words of its open list; empty if it has none
 * @param pattern the pattern in the schema that its text matches; empty if there is none
 * @param members its members by name, in the order of the format; empty unless it is an object
 */
record Field(Kind kind, String description, List<String> choices, String pattern, Map<String, Field> members) {
    /** A member that the format does not define. */
    static final Field UNKNOWN = new Field(Kind.TEXT, "", List.of(), "", Map.of());

    /** A way to read a cell. */
    enum Kind {
        /** A text. */
        TEXT,
        /** A number, with its digits as written. */
        NUMBER,
        /** A whole number. */
        WHOLE,
        /** A list of texts in one cell. */
        LIST,
        /** A list of sources in one cell, each with the place in it if known. */
        CITATIONS,
        /** An object whose members have separate columns. */
        OBJECT,
        /** A text in several languages, each with a separate column. */
        LANGUAGES,
        /** Objects, each of them a row of another table. */
        TABLE
    }

    /** Returns whether the members have separate columns. */
    boolean isSpread() {
        return kind == Kind.OBJECT || kind == Kind.LANGUAGES;
    }

    /** Returns the description of a member. */
    Field member(String name) {
        return members.getOrDefault(name, UNKNOWN);
    }

    /** Returns the description of a member some levels below. */
    Field at(List<String> path) {
        Field field = this;
        for (String name : path) {
            field = field.member(name);
        }
        return field;
    }
}
