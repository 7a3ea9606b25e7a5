package org.waystage.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of the statistics in a language. */
final class StatisticTexts {
    private static final StatisticTexts ENGLISH = new StatisticTexts("en");
    private static final StatisticTexts FRENCH = new StatisticTexts("fr");

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final Properties texts = new Properties();

    private StatisticTexts(String tag) {
        String name = "statistics_" + tag + ".properties";
        try (InputStream in = StatisticTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the library lacks " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StatisticTexts in(String language) {
        return language.equals("fr") ? FRENCH : ENGLISH;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    String get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no text '" + key + "'"));
    }

    /** Returns a text with values in its places {0}, {1} and so on. */
    String get(String key, Object... values) {
        return PLACE.matcher(get(key))
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }
}
