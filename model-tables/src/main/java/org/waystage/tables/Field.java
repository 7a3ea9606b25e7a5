package org.waystage.tables;

import java.util.List;
import java.util.Map;

/**
 * What the format says of a member: how its cell is read, what it is about and which words are usual in it.
 *
 * @param kind how its cell is read
 * @param description what the schema says of it, in English; empty where it says nothing
 * @param choices the words of its open list; empty where it has none
 * @param members its own members by name, in the order of the format; empty unless it is an object
 */
record Field(Kind kind, String description, List<String> choices, Map<String, Field> members) {
    /** A member that the format does not know. */
    static final Field UNKNOWN = new Field(Kind.TEXT, "", List.of(), Map.of());

    /** How a cell is read. */
    enum Kind {
        /** A text. */
        TEXT,
        /** A number, with its digits. */
        NUMBER,
        /** Texts in one cell. */
        LIST,
        /** Sources in one cell, each with the place in it where it is known. */
        CITATIONS,
        /** An object whose members stand in columns of their own. */
        OBJECT,
        /** A text in several languages, each in a column of its own. */
        LANGUAGES,
        /** Objects, each of them a row of another table. */
        TABLE
    }

    /** Returns whether its members stand in columns of their own. */
    boolean isSpread() {
        return kind == Kind.OBJECT || kind == Kind.LANGUAGES;
    }

    /** Returns what is known of a member of it. */
    Field member(String name) {
        return members.getOrDefault(name, UNKNOWN);
    }

    /** Returns what is known of a member some levels below. */
    Field at(List<String> path) {
        Field field = this;
        for (String name : path) {
            field = field.member(name);
        }
        return field;
    }
}
