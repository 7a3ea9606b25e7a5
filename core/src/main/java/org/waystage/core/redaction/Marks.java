package org.waystage.core.redaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Visibility;

/**
 * Finds what an audience must not see because of marks, known or unknown.
 *
 * <p>A mark withholds the smallest list element that contains it: a mark in a period withholds the case with that
 * period, a mark in an identifier the identifier. A mark within an unknown member withholds that member.
 */
final class Marks extends CatalogueWalk {
    private static final List<String> CODES =
            Stream.of(Visibility.Listed.values()).map(Visibility.Listed::code).toList();

    private final Visibility.Listed audience;
    private final List<Object> found = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private boolean closed;
    /** The code of the mark that withholds the current element, if that code is unlisted. */
    private Optional<Visibility> unlisted = Optional.empty();

    private Optional<String> unread = Optional.empty();

    private Marks(Visibility.Listed audience) {
        this.audience = audience;
    }

    /**
     * The marked parts.
     *
     * @param elements the list elements, by identity
     * @param whole whether the catalogue itself is marked
     * @param notices a notice for each mark in a place where this version has none, or with an unlisted code
     */
    record MarkedParts(Set<Object> elements, boolean whole, List<Notice> notices) {}

    static MarkedParts in(Catalogue catalogue, Visibility.Listed audience) {
        Marks marks = new Marks(audience);
        marks.catalogue(catalogue);
        boolean whole = marks.unread.isPresent();
        if (whole) {
            marks.notices.clear();
            marks.notice("", Map.of("member", marks.unread.orElseThrow(), "kept", "/id, /title"));
        }
        Set<Object> elements = Collections.newSetFromMap(new IdentityHashMap<>());
        elements.addAll(marks.found);
        return new MarkedParts(elements, whole, List.copyOf(marks.notices));
    }

    @Override
    void mark(Optional<Visibility> value) {
        Optional<Visibility> closing = value.filter(mark -> !mark.isOpenTo(audience));
        closed |= closing.isPresent();
        unlisted = closing.filter(Visibility.Unlisted.class::isInstance);
    }

    @Override
    Extras extras(Extras value) {
        if (!value.isEmpty()) {
            if (unread.isEmpty()) {
                unread = UnreadMarks.in(value, audience);
            }
            Extras open = UnreadMarks.withoutMarked(value, audience);
            for (String member : value.members().keySet()) {
                if (!open.members().containsKey(member)) {
                    String place = pointer() + "/" + member.replace("~", "~0").replace("/", "~1");
                    notice(place, Map.of("member", member, "leftOut", place));
                }
            }
        }
        return value;
    }

    @Override
    <T> Optional<T> element(T value, Function<T, T> walk) {
        boolean outerClosed = closed;
        Optional<Visibility> outerUnlisted = unlisted;
        Optional<String> outerUnread = unread;
        int said = notices.size();
        closed = false;
        unlisted = Optional.empty();
        unread = Optional.empty();
        T walked = walk.apply(value);
        if (closed || unread.isPresent()) {
            // What it contains is left out with it, and not reported on its own.
            notices.subList(said, notices.size()).clear();
            found.add(value);
            if (unlisted.isPresent()) {
                unlisted(unlisted.get().code());
            } else if (!closed) {
                notice(pointer(), Map.of("member", unread.orElseThrow(), "leftOut", pointer()));
            }
        }
        closed = outerClosed;
        unlisted = outerUnlisted;
        unread = outerUnread;
        return Optional.of(walked);
    }

    private void unlisted(String code) {
        Map<String, String> values = new HashMap<>(Map.of("code", code));
        NearMiss.of(code, CODES).ifPresent(near -> values.put("suggestion", near));
        notices.add(Notice.of(RedactionRules.MARK_UNLISTED, Place.of(pointer() + "/visibility"), values));
    }

    private void notice(String place, Map<String, String> values) {
        notices.add(Notice.of(RedactionRules.MARK_UNREAD, Place.of(place), values));
    }
}
