package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written in digits in one language of a text is so in the other: years, days, amounts. */
class NumbersInBothLanguagesTest {
    private static final String EXCEPTIONS = "other-numbers.json";
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)*");
    private static final Pattern ENGLISH_GROUPS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern FRENCH_GROUPS = Pattern.compile("(?<=\\d)[ \\u00a0\\u202f](?=\\d{3}(?!\\d))");
    private static final Pattern FRENCH_FRACTION = Pattern.compile("(?<=\\d),(?=\\d)");

    @Test
    void areTheSame() throws IOException {
        Set<String> excused = new TreeSet<>();
        List<String> differing = new ArrayList<>();
        List<JsonNode> exceptions = exceptions();
        BilingualTexts.each(JsonMapper.shared().readTree(Edition.bytes()), (pointer, text) -> {
            String english = text.path("en").asString("");
            String french = text.path("fr").asString("");
            String difference = difference(english, french);
            if (!text.has("en") || !text.has("fr") || difference.isEmpty()) {
                return;
            }
            exceptions.stream()
                    .filter(each -> english.startsWith(each.path("text").asString())
                            && difference.equals(each.path("difference").asString()))
                    .findFirst()
                    .ifPresentOrElse(
                            each -> excused.add(each.path("text").asString()),
                            () -> differing.add(pointer + " " + difference + " | " + english + " | " + french));
        });

        assertThat(differing).isEmpty();
        assertThat(excused)
                .as("each exception is of use")
                .containsExactlyInAnyOrderElementsOf(exceptions.stream()
                        .map(each -> each.path("text").asString())
                        .toList());
    }

    @Test
    void haveAReasonWhereTheyAreNot() throws IOException {
        assertThat(exceptions())
                .allSatisfy(each -> assertThat(each.path("reason").asString("")).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,000 tonnes in 2021 | 12\u202f000 tonnes en 2021 | ''",
                "2.5 million | 2,5 millions | ''",
                "on 1 April | le 1er avril | ''",
                "30 June 2021 | juin 2021 | en 30",
                "in 2012 and 2012 | en 2012 | en 2012",
                "12.5 | 12 | en 12.5 fr 12",
                "in March | en mars 2012 | fr 2012"
            })
    void areComparedWithoutTheirPunctuation(String english, String french, String difference) {
        assertThat(difference(english, french)).isEqualTo(difference);
    }

    /** Returns what numbers only one language has, such as {@code en 19 fr 2019}; empty if there are none. */
    private static String difference(String english, String french) {
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

    private static List<JsonNode> exceptions() throws IOException {
        try (InputStream in = NumbersInBothLanguagesTest.class.getResourceAsStream(EXCEPTIONS)) {
            return JsonMapper.shared()
                    .readTree(Objects.requireNonNull(in, EXCEPTIONS))
                    .path("exceptions")
                    .valueStream()
                    .toList();
        }
    }
}
