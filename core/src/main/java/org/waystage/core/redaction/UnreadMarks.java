package org.waystage.core.redaction;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.notice.NearMiss;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Visibility;

/**
 * Marks where this version knows none: members that it does not know, of a name that is {@code visibility} or near it, such
 * as {@code visibilty} or {@code Visibility}.
 *
 * <p>One of exactly that name and with a listed code says what it says; any other is restricted.
 */
final class UnreadMarks {
    private static final String MARK = "visibility";
    /** How many letters may differ: with three, a member {@code feasibility} would be a mark. */
    private static final int MOST_LETTERS = 2;

    private UnreadMarks() {}

    /** Returns the name of the first member that keeps an audience from what has these members, if any does. */
    static Optional<String> in(Extras extras, Visibility.Listed audience) {
        for (Map.Entry<String, Extras.Value> member : extras.members().entrySet()) {
            if (closes(member, audience)) {
                return Optional.of(member.getKey());
            }
        }
        return Optional.empty();
    }

    /** Returns these members without those in which there is a mark, at any depth, that keeps an audience from them. */
    static Extras withoutMarked(Extras extras, Visibility.Listed audience) {
        Map<String, Extras.Value> open = new LinkedHashMap<>();
        extras.members().forEach((name, value) -> {
            if (!closesWithin(value, audience)) {
                open.put(name, value);
            }
        });
        return open.size() == extras.members().size() ? extras : Extras.of(open);
    }

    private static boolean closesWithin(Extras.Value value, Visibility.Listed audience) {
        if (value instanceof Extras.Arr list) {
            return list.elements().stream().anyMatch(element -> closesWithin(element, audience));
        } else if (value instanceof Extras.Obj object) {
            return object.members().entrySet().stream()
                    .anyMatch(member -> closes(member, audience) || closesWithin(member.getValue(), audience));
        }
        return false;
    }

    private static boolean closes(Map.Entry<String, Extras.Value> member, Visibility.Listed audience) {
        return audience != Visibility.Listed.RESTRICTED
                && isNear(member.getKey())
                && !(member.getKey().equals(MARK)
                        && member.getValue() instanceof Extras.Str code
                        && isOpen(code.text(), audience));
    }

    private static boolean isOpen(String code, Visibility.Listed audience) {
        for (Visibility.Listed listed : Visibility.Listed.values()) {
            if (listed.code().equals(code)) {
                return listed.isOpenTo(audience);
            }
        }
        return false;
    }

    private static boolean isNear(String member) {
        String letters = member.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        return letters.length() <= NearMiss.LONGEST && NearMiss.distance(letters, MARK, MOST_LETTERS) <= MOST_LETTERS;
    }
}
