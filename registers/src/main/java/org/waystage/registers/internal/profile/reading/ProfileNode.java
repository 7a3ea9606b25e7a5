package org.waystage.registers.internal.profile.reading;

import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waystage.core.id.Id;
import org.waystage.core.notice.Place;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;

/**
 * A value of a profile with its place.
 *
 * <p>If a value does not have the requested type, a fault is reported and a harmless value is returned. Reading therefore continues, and
 * reports all faults at once. Objects built from faulty values are never returned to the caller.
 *
 * @param place the place of the value
 * @param kind the kind of value
 * @param text the string, or the number as written; empty for other kinds
 * @param members the members of an object
 * @param elements the elements of a list
 * @param faults receives faults
 */
record ProfileNode(
        Place place,
        Kind kind,
        String text,
        Map<String, ProfileNode> members,
        List<ProfileNode> elements,
        ProfileFaults faults) {
    /** A member that any object may have and that is ignored. */
    static final String COMMENT = "$comment";

    private static final String LANGUAGE_OF_ITS_OWN = "a language that no other has";
    private static final String HARMLESS = "x";
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)*");

    /** The kinds of values. */
    enum Kind {
        OBJECT("an object"),
        LIST("a list"),
        STRING("a string"),
        NUMBER("a number"),
        TRUE("true or false"),
        FALSE("true or false"),
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Returns the object with these members; reports any others as unknown. */
    ProfileObject object(List<String> known) {
        return ProfileObject.of(this, known);
    }

    /** Returns the members of an object with arbitrary member names. */
    Map<String, ProfileNode> entries() {
        if (!is(Kind.OBJECT)) {
            faults.wrongType(this, Kind.OBJECT.words());
            return Map.of();
        }
        Map<String, ProfileNode> entries = new LinkedHashMap<>(members);
        ProfileNode comment = entries.remove(COMMENT);
        if (comment != null) {
            comment.string();
        }
        return Collections.unmodifiableMap(entries);
    }

    /** Returns the elements of a list. */
    List<ProfileNode> list() {
        if (!is(Kind.LIST)) {
            faults.wrongType(this, Kind.LIST.words());
        }
        return elements;
    }

    /** Returns the elements of a list that must not be empty. */
    List<ProfileNode> filledList() {
        if (is(Kind.LIST) && elements.isEmpty()) {
            faults.invalid(this, "at least one element");
        }
        return list();
    }

    /** Returns the elements of a list, or the value itself if it is not a list. */
    List<ProfileNode> oneOrMore() {
        return is(Kind.LIST) ? filledList() : List.of(this);
    }

    /** Returns the strings of a list. */
    List<String> strings() {
        return list().stream().map(ProfileNode::string).toList();
    }

    String string() {
        if (!is(Kind.STRING)) {
            faults.wrongType(this, Kind.STRING.words());
            return "";
        }
        return text;
    }

    /** Returns a string that must not be blank. */
    String filledString() {
        if (is(Kind.STRING) && text.isBlank()) {
            faults.invalid(this, "a text that is not blank");
        }
        return string();
    }

    boolean flag() {
        if (!is(Kind.TRUE) && !is(Kind.FALSE)) {
            faults.wrongType(this, Kind.TRUE.words());
        }
        return is(Kind.TRUE);
    }

    int whole(int least, int most) {
        if (!is(Kind.NUMBER)) {
            faults.wrongType(this, "a whole number");
            return least;
        }
        if (text.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        faults.invalid(this, "a whole number from " + least + " to " + most);
        return least;
    }

    /** Returns a text in one or more languages. */
    Text languages() {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (is(Kind.OBJECT) && members.keySet().stream().allMatch(COMMENT::equals)) {
            faults.invalid(this, "a text in at least one language, such as {\"en\": \"...\"}");
        }
        if (is(Kind.STRING)) {
            faults.wrongType(this, "a text by language, such as {\"en\": \"...\"}");
            return Text.english(text);
        }
        entries().forEach((language, text) -> {
            if (!tags.add(language)) {
                faults.invalid(text, LANGUAGE_OF_ITS_OWN);
            } else if (Text.isTag(language)) {
                byLanguage.put(language, text.filledString());
            } else {
                faults.invalid(text, "a BCP 47 language tag, such as en, in place of '" + language + "'");
            }
        });
        return byLanguage.isEmpty() ? Text.english(HARMLESS) : Text.of(byLanguage);
    }

    /** Returns a slug, as used in ids. */
    String slug() {
        if (is(Kind.STRING) && !Id.isSlug(text)) {
            faults.invalid(
                    this, "lower-case letters and digits in groups joined by single hyphens, 100 characters at most");
            return HARMLESS;
        }
        String slug = string();
        return slug.isEmpty() ? HARMLESS : slug;
    }

    Code code() {
        if (is(Kind.STRING) && !Code.isCode(text)) {
            faults.invalid(this, "a code of letters, digits, '.', '_' and '-'");
            return Code.of(HARMLESS);
        }
        String code = string();
        return Code.of(code.isEmpty() ? HARMLESS : code);
    }

    /** Returns language tags; reports one that is there before, whatever its case. */
    static List<String> languageTags(List<ProfileNode> nodes) {
        Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        nodes.stream()
                .filter(node -> !tags.add(node.text))
                .forEach(node -> node.faults.invalid(node, LANGUAGE_OF_ITS_OWN));
        return nodes.stream().map(ProfileNode::languageTag).toList();
    }

    String languageTag() {
        if (is(Kind.STRING) && !Text.isTag(text)) {
            faults.invalid(this, "a BCP 47 language tag, such as en");
        }
        return string();
    }

    /** Returns a non-empty JSON Pointer. */
    String pointer() {
        if (is(Kind.STRING) && (text.isEmpty() || !POINTER.matcher(text).matches())) {
            faults.invalid(this, "a JSON Pointer, such as /title");
        }
        return string();
    }

    /** Returns the meaning of a word; if it is not one of the given words, reports a fault and returns empty. */
    <T> Optional<T> word(Map<String, T> words) {
        T meaning = words.get(string());
        if (meaning == null && is(Kind.STRING)) {
            faults.noWord(this, words.keySet());
        }
        return Optional.ofNullable(meaning);
    }

    /** Returns values by their words, in order, as given by {@code toString}. */
    @SafeVarargs
    static <T> Map<String, T> words(T... values) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T value : values) {
            words.put(value.toString(), value);
        }
        return Collections.unmodifiableMap(words);
    }

    /** Reports each element that repeats an earlier one. */
    static void noteRepeated(List<ProfileNode> nodes, String what) {
        Set<String> seen = new HashSet<>();
        for (ProfileNode node : nodes) {
            if (!seen.add(node.text()) && node.is(Kind.STRING)) {
                node.faults().invalid(node, what + " that no other has");
            }
        }
    }
}
