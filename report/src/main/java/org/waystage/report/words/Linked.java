package org.waystage.report.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A name and the page about what it names.
 *
 * @param name the name
 * @param href the address of the page relative to the folder of the language; null if there is no page
 */
public record Linked(LocalizedText name, @Nullable String href) {
    public static Linked unlinked(LocalizedText name) {
        return new Linked(name, null);
    }

    /** Returns the names of things. */
    public static <T> List<Linked> all(List<T> things, Function<? super T, Linked> name) {
        return first(things.size(), things, name);
    }

    /**
     * Returns the names of the first of some things. Written as a loop, because every row of a list needs some.
     *
     * @param most the largest number of names
     */
    public static <T> List<Linked> first(int most, List<T> things, Function<? super T, Linked> name) {
        List<Linked> names = new ArrayList<>(Math.min(most, things.size()));
        for (T thing : things) {
            if (names.size() == most) {
                break;
            }
            names.add(name.apply(thing));
        }
        return names;
    }

    /** Compares names as lists show them, then what they lead to. */
    public static Comparator<Linked> byName() {
        return Comparator.comparing(Linked::name, LocalizedText.byName())
                .thenComparing(linked -> linked.href == null ? "" : linked.href);
    }

    /** Returns links in the order of {@link #byName}; each name is folded once, not for each comparison. */
    public static List<Linked> sorted(Collection<Linked> names) {
        record Folded(String key, Linked name) {}
        return names.stream()
                .map(name -> new Folded(Folding.of(name.text()), name))
                .sorted(Comparator.comparing(Folded::key).thenComparing(Folded::name, byText()))
                .map(Folded::name)
                .toList();
    }

    private static Comparator<Linked> byText() {
        return Comparator.comparing(Linked::text).thenComparing(linked -> linked.href == null ? "" : linked.href);
    }

    /** Returns the name as plain text. */
    public String text() {
        return name.text();
    }

    /** Returns an address if it may be linked to; only web addresses are. */
    public static @Nullable String web(Optional<String> address) {
        String text = address.orElse("");
        String start =
                text.substring(0, Math.min(text.length(), "https://".length())).toLowerCase(Locale.ROOT);
        return start.equals("https://") || start.startsWith("http://") ? text : null;
    }
}
