package org.waystage.results;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waystage.core.notice.Messages;

/** The texts of the statistics in one language, from the files {@code statistics_en.properties}, {@code statistics_fr.properties} and so on. */
record StatisticTexts(String language) {
    private static final Messages MESSAGES =
            Messages.of(name -> StatisticTexts.class.getResourceAsStream(name.replace("messages_", "statistics_")));
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    static StatisticTexts in(String language) {
        return new StatisticTexts(language);
    }

    Optional<String> find(String key) {
        return MESSAGES.find(language, key);
    }

    String get(String key) {
        return MESSAGES.in(language, key);
    }

    /** Returns a text with values for its placeholders {0}, {1} and so on. */
    String get(String key, Object... values) {
        return PLACE.matcher(get(key))
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }
}
