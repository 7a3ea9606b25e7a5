package org.waystage.core.redaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.internal.text.LetterCase;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Visibility;

/**
 * Marks in places where this version has none: unknown members named {@code visibility} or nearly so, for example
 * {@code visibilty} or {@code Visibility}.
 *
 * <p>A member with exactly that name and a listed code has its usual meaning; any other counts as restricted.
 */
final class UnreadMarks {
    private static final String MARK = "visibility";
    /** The maximum number of differing letters: with three, a member {@code feasibility} would count as a mark. */
    private static final int MOST_LETTERS = 2;

    private UnreadMarks() {}

    /** Returns the name of the first member that withholds the element with these members from an audience, if any. */
    static Optional<String> in(Extras extras, Visibility.Listed audience) {
        for (Map.Entry<String, Extras.Value> member : extras.members().entrySet()) {
            if (closes(member, audience)) {
                return Optional.of(member.getKey());
            }
        }
        return Optional.empty();
    }

    /** Returns these members without those that contain, at any depth, a mark that withholds them from an audience. */
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
        String letters = LetterCase.lower(member).replaceAll("[-_ ]", "");
        return letters.length() <= NearMiss.LONGEST && NearMiss.distance(letters, MARK, MOST_LETTERS) <= MOST_LETTERS;
    }
}
