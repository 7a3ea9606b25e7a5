package org.waystage.history.difference;

import java.util.Objects;

/**
 * The place of a member in the earlier and in the later record.
 *
 * <p>The two pointers are JSON Pointers (RFC 6901) within the record, with the names of the wire format. They differ
 * only if an element on the path to the member has another position in its list. If only one record has the element,
 * the last part of the other pointer is {@code -}, which means no element.
 *
 * @param member the pointer without positions and languages, for example {@code /stages/note}; equal for the same
 *     member of all elements
 * @param before the pointer in the earlier record
 * @param after the pointer in the later record
 * @param understood whether this version knows the member; a member that it does not know is compared as a whole
 */
public record MemberPlace(String member, String before, String after, boolean understood) {
    static final MemberPlace RECORD = new MemberPlace("", "", "", true);
    private static final String NONE = "/-";

    /** Checks the components. */
    public MemberPlace {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    MemberPlace member(String name) {
        String part = part(name);
        return new MemberPlace(member + part, before + part, after + part, understood);
    }

    /** Returns the place of a member that this version does not know. */
    MemberPlace unknown(String name) {
        MemberPlace place = member(name);
        return new MemberPlace(place.member, place.before, place.after, false);
    }

    MemberPlace language(String tag) {
        return new MemberPlace(member, before + part(tag), after + part(tag), understood);
    }

    MemberPlace element(int earlier, int later) {
        return new MemberPlace(member, before + "/" + earlier, after + "/" + later, understood);
    }

    MemberPlace onlyBefore(int position) {
        return new MemberPlace(member, before + "/" + position, after + NONE, understood);
    }

    MemberPlace onlyAfter(int position) {
        return new MemberPlace(member, before + NONE, after + "/" + position, understood);
    }

    private static String part(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
