package org.waystage.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The texts of the statistics in a language. */
final class StatisticTexts {
    private static final StatisticTexts ENGLISH = new StatisticTexts("en");
    private static final StatisticTexts FRENCH = new StatisticTexts("fr");

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
        String text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
