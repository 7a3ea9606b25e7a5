package org.waystage.json.internal.upgrade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.engine.Findings;

/**
 * A mutable JSON value of a document that is being upgraded. It knows its place in the original document, wherever a
 * step moves it.
 *
 * <p>It is an object, a list or a scalar. Methods for one kind return nothing for another, since a document from anyone
 * may contain anything anywhere.
 */
public final class Tree {
    private static final Extras.Value NOT_SCALAR = Extras.Null.NULL;

    private final @Nullable Map<String, Tree> members;
    private final @Nullable List<Tree> elements;
    private final Extras.Value scalar;
    private final @Nullable Origin origin;

    private Tree(
            @Nullable Map<String, Tree> members,
            @Nullable List<Tree> elements,
            Extras.Value scalar,
            @Nullable Origin origin) {
        this.members = members;
        this.elements = elements;
        this.scalar = scalar;
        this.origin = origin;
    }

    /** The place of a value in the original document. */
    public static final class Origin implements Findings.Origin {
        private final @Nullable Origin around;
        private final String segment;
        private final long offset;

        /**
         * Creates a place.
         *
         * @param around the place of the containing object or list; null for the document itself
         * @param segment the name or index in it
         * @param offset the byte at which the value began
         */
        Origin(@Nullable Origin around, String segment, long offset) {
            this.around = around;
            this.segment = segment;
            this.offset = offset;
        }

        @Override
        public long offset() {
            return offset;
        }

        @Override
        public String pointer() {
            return around == null
                    ? ""
                    : around.pointer() + "/" + segment.replace("~", "~0").replace("/", "~1");
        }
    }

    static Tree object(@Nullable Origin origin) {
        return new Tree(new LinkedHashMap<>(), null, NOT_SCALAR, origin);
    }

    static Tree list(@Nullable Origin origin) {
        return new Tree(null, new ArrayList<>(), NOT_SCALAR, origin);
    }

    static Tree scalar(Extras.Value value, @Nullable Origin origin) {
        return new Tree(null, null, value, origin);
    }

    /** Returns a string that a step adds. */
    static Tree string(String text) {
        return scalar(new Extras.Str(text), null);
    }

    boolean isObject() {
        return members != null;
    }

    boolean isList() {
        return elements != null;
    }

    /** Returns the members of an object, which may be modified; empty for anything else. */
    Map<String, Tree> members() {
        return members == null ? new LinkedHashMap<>() : members;
    }

    /** Returns the elements of a list, which may be modified; empty for anything else. */
    List<Tree> elements() {
        return elements == null ? new ArrayList<>() : elements;
    }

    /** Returns the value, which must be neither an object nor a list. */
    Extras.Value scalar() {
        return scalar;
    }

    /** Returns the elements of the list in a member of this object; empty if there is no such list. */
    List<Tree> elementsOf(String member) {
        Tree list = members().get(member);
        return list == null ? List.of() : list.elements();
    }

    /** Renames a member in place; if there is already a member with the new name, both are left unchanged. */
    void rename(String from, String to) {
        if (!members().containsKey(from) || members().containsKey(to)) {
            return;
        }
        Map<String, Tree> before = new LinkedHashMap<>(members());
        members().clear();
        before.forEach((name, value) -> members().put(name.equals(from) ? to : name, value));
    }

    /**
     * Returns the original place of the value at a pointer, or of the nearest containing value that came from the
     * document.
     */
    public Origin originOf(String pointer) {
        Origin found = Objects.requireNonNull(origin, "the document itself stood somewhere");
        Tree at = this;
        for (String segment : pointer.substring(pointer.isEmpty() ? 0 : 1).split("/", -1)) {
            at = pointer.isEmpty() ? at : at.below(segment.replace("~1", "/").replace("~0", "~"));
            if (at == null) {
                return found;
            }
            found = at.origin == null ? found : at.origin;
        }
        return found;
    }

    private @Nullable Tree below(String segment) {
        if (elements == null) {
            return members().get(segment);
        }
        boolean isIndex =
                !segment.isEmpty() && segment.length() < 10 && segment.chars().allMatch(c -> c >= '0' && c <= '9');
        int index = isIndex ? Integer.parseInt(segment) : elements.size();
        return index < elements.size() ? elements.get(index) : null;
    }
}
