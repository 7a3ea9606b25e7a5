package org.waystage.core.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A text for people, in one or more languages.
 *
 * <p>Contains at least one text, each with a BCP 47 language tag ({@code en}, {@code fr}, {@code zh-Hant}; {@code und}
 * if the language is not known). Tags, texts and their order are kept as given. Tags that differ only in case are the
 * same language, which has one text. Two texts are equal if they have the same tags and texts, in any order.
 */
public final class Text {
    private final String language;
    private final String text;
    /**
     * Further tags and texts, alternating; null if there is only one text, as there nearly always is, which keeps
     * catalogues small.
     */
    private final String @Nullable [] more;

    private Text(String language, String text, String @Nullable [] more) {
        this.language = language;
        this.text = text;
        this.more = more;
    }

    /**
     * Returns a text in one language.
     *
     * @param language the BCP 47 tag
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException if the tag is not valid
     */
    public static Text of(String language, String text) {
        checkTag(language);
        return new Text(language, Objects.requireNonNull(text, "text"), null);
    }

    /**
     * Returns a text in English.
     *
     * @param text the text
     * @return the text
     */
    public static Text english(String text) {
        return of("en", text);
    }

    /**
     * Returns a text in several languages.
     *
     * @param byLanguage the texts by BCP 47 tag, at least one, in the order to be kept
     * @return the text
     * @throws IllegalArgumentException if the map is empty, a tag is not valid, or two tags differ only in case
     */
    public static Text of(Map<String, String> byLanguage) {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        List<String> pairs = new ArrayList<>();
        Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, String> entry : byLanguage.entrySet()) {
            checkTag(entry.getKey());
            if (!tags.add(entry.getKey())) {
                throw new IllegalArgumentException("two texts in one language: '" + entry.getKey() + "'");
            }
            pairs.add(entry.getKey());
            pairs.add(Objects.requireNonNull(entry.getValue(), "text"));
        }
        String[] more =
                pairs.size() == 2 ? null : pairs.subList(2, pairs.size()).toArray(new String[0]);
        return new Text(pairs.get(0), pairs.get(1), more);
    }

    /**
     * Returns this text with one more language, or with the text of an existing language replaced.
     *
     * @param language the BCP 47 tag, which is kept as it is given; the case of a tag does not distinguish languages
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException if the tag is not valid
     */
    public Text with(String language, String text) {
        checkTag(language);
        Objects.requireNonNull(text, "text");
        if (this.language.equalsIgnoreCase(language)) {
            return new Text(language, text, more);
        }
        int length = more == null ? 0 : more.length;
        int at = 0;
        while (more != null && at < length && !more[at].equalsIgnoreCase(language)) {
            at += 2;
        }
        String[] changed = more == null ? new String[2] : Arrays.copyOf(more, Math.max(length, at + 2));
        changed[at] = language;
        changed[at + 1] = text;
        return new Text(this.language, this.text, changed);
    }

    /**
     * Returns whether a text has the form of a BCP 47 tag: {@code [A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*}.
     *
     * @param tag the text
     * @return {@code true} if it has
     */
    public static boolean isTag(String tag) {
        int run = 0;
        boolean first = true;
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (letter || (!first && c >= '0' && c <= '9')) {
                if (++run > 8) {
                    return false;
                }
            } else if (c == '-' && run > 0) {
                run = 0;
                first = false;
            } else {
                return false;
            }
        }
        return run > 0;
    }

    private static void checkTag(String language) {
        if (!isTag(language)) {
            throw new IllegalArgumentException("not a BCP 47 language tag: '" + language + "'");
        }
    }

    /**
     * Returns the text in a language, or in the nearest language available.
     *
     * <p>Looks for the tag itself, then for the tag shortened from the right (RFC 4647 lookup: {@code fr-CA},
     * {@code fr}), then for any text in the same language ({@code fr-BE}), then for English, and otherwise takes the
     * first text.
     *
     * @param language a BCP 47 tag; case does not matter
     * @return the text; there always is one, whatever the language
     */
    public String in(String language) {
        if (language.equals(this.language)) { // no search if the text is requested in its first language
            return text;
        }
        String range = language;
        while (true) {
            String found = find(range, false);
            if (found != null) {
                return found;
            }
            int cut = range.lastIndexOf('-');
            if (cut < 0) {
                break;
            }
            range = range.substring(0, cut);
        }
        String related = find(range, true);
        if (related != null) {
            return related;
        }
        String english = find("en", false);
        if (english == null) {
            english = find("en", true);
        }
        return english != null ? english : text;
    }

    /**
     * Returns the text in the language of a locale, or in the nearest language available, as {@link #in(String)} does.
     *
     * @param locale the locale
     * @return the text
     */
    public String in(Locale locale) {
        return in(locale.toLanguageTag());
    }

    /**
     * Returns whether there is a text in a language or in a variety of it.
     *
     * @param language a BCP 47 tag; case does not matter
     * @return {@code true} if there is a text with this tag or a longer one, such as {@code en-GB} for {@code en}
     */
    public boolean isIn(String language) {
        return find(language, true) != null;
    }

    private @Nullable String find(String range, boolean anyRegion) {
        if (matches(language, range, anyRegion)) {
            return text;
        }
        if (more != null) {
            for (int i = 0; i < more.length; i += 2) {
                if (matches(more[i], range, anyRegion)) {
                    return more[i + 1];
                }
            }
        }
        return null;
    }

    private static boolean matches(String tag, String range, boolean anyRegion) {
        return tag.regionMatches(true, 0, range, 0, range.length())
                && (tag.length() == range.length() || (anyRegion && tag.charAt(range.length()) == '-'));
    }

    /**
     * Returns the texts by language tag, in the order given.
     *
     * @return an immutable map
     */
    public Map<String, String> byLanguage() {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        forEach(byLanguage::put);
        return Collections.unmodifiableMap(byLanguage);
    }

    /**
     * Passes each language tag and text to an action, in the order given.
     *
     * @param action the action, called with tag and text
     */
    public void forEach(BiConsumer<? super String, ? super String> action) {
        action.accept(language, text);
        if (more != null) {
            for (int i = 0; i < more.length; i += 2) {
                action.accept(more[i], more[i + 1]);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Text that)) {
            return false;
        }
        if (more == null && that.more == null) {
            return language.equals(that.language) && text.equals(that.text);
        }
        return byLanguage().equals(that.byLanguage());
    }

    @Override
    public int hashCode() {
        return more == null
                ? Map.entry(language, text).hashCode()
                : byLanguage().hashCode();
    }

    /** Returns the texts with their tags, for debugging. */
    @Override
    public String toString() {
        return more == null ? language + ": " + text : language + ": " + text + " " + Arrays.toString(more);
    }
}
