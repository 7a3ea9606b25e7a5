package org.waystage.editions.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written in digits in one language of a text is so in the other: years, days, amounts. */
final class OtherNumbers {
    static final String EXCEPTIONS = "other-numbers.json";
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)*");
    private static final Pattern ENGLISH_GROUPS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern FRENCH_GROUPS = Pattern.compile("(?<=\\d)[ \\u00a0\\u202f](?=\\d{3}(?!\\d))");
    private static final Pattern FRENCH_FRACTION = Pattern.compile("(?<=\\d),(?=\\d)");

    private OtherNumbers() {}

    /** A text whose numbers may differ, by its beginning: what only one language has, and the reason why. */
    record Exempt(String text, String difference, String reason) {
        boolean covers(JsonNode other) {
            return other.path("en").asString("").startsWith(text)
                    && difference.equals(OtherNumbers.difference(other).orElse(""));
        }
    }

    static List<Exempt> exceptions() {
        try (InputStream in = OtherNumbers.class.getResourceAsStream(EXCEPTIONS)) {
            return JsonMapper.shared()
                    .readTree(Objects.requireNonNull(in, EXCEPTIONS))
                    .path("exceptions")
                    .valueStream()
                    .map(each -> new Exempt(
                            each.path("text").asString(),
                            each.path("difference").asString(),
                            each.path("reason").asString("")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what numbers only one language of a text has; empty if there are none or it is in one language. */
    static Optional<String> difference(JsonNode text) {
        return text.has("en") && text.has("fr")
                ? Optional.of(difference(
                                text.path("en").asString(), text.path("fr").asString()))
                        .filter(difference -> !difference.isEmpty())
                : Optional.empty();
    }

    /** Returns what numbers only one language has, such as {@code en 19 fr 2019}; empty if there are none. */
    static String difference(String english, String french) {
        List<String> first = numbers(ENGLISH_GROUPS.matcher(english).replaceAll(""));
        List<String> second = numbers(FRENCH_FRACTION
                .matcher(FRENCH_GROUPS.matcher(french).replaceAll(""))
                .replaceAll("."));
        List<String> both = new ArrayList<>(first);
        second.forEach(first::remove);
        both.forEach(second::remove);
        String onlyFirst = first.stream().map(number -> " " + number).collect(Collectors.joining());
        String onlySecond = second.stream().map(number -> " " + number).collect(Collectors.joining());
        return ((onlyFirst.isEmpty() ? "" : "en" + onlyFirst) + (onlySecond.isEmpty() ? "" : " fr" + onlySecond))
                .strip();
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(ArrayList::new));
    }
}
