package org.waystage.core.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Text;

/**
 * What a module says to people: its texts in English and French, in files beside its code, one a language.
 *
 * <p>The files are properties in UTF-8, named by the tag of their language: {@code messages_en.properties} and {@code messages_fr.properties}. Each
 * is read when the first text in its language is asked for. A text that a file does not have is given in English.
 *
 * <p>The texts of a rule stand under {@code rule.ID.message} and {@code rule.ID.explanation}:
 *
 * <pre>{@code
 * private static final Messages MESSAGES = Messages.of(PortRules.class::getResourceAsStream);
 *
 * public static final Rule IDLE = MESSAGES.rule("port-idle", Severity.WARNING);
 * }</pre>
 */
public final class Messages {
    /** The languages that every text of this library has, as BCP 47 tags, English first. */
    public static final List<String> LANGUAGES = List.of("en", "fr");

    private static final String ENGLISH = "en";

    private final Files files;
    private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

    /** Opens the files of a module. A module opens its own, as others may not look into it. */
    @FunctionalInterface
    public interface Files {
        /**
         * Opens a file.
         *
         * @param name its name, such as {@code messages_fr.properties}
         * @return its content; null if there is no such file
         */
        @Nullable
        InputStream open(String name);
    }

    private Messages(Files files) {
        this.files = files;
    }

    /**
     * Returns the texts of a module.
     *
     * @param files opens its files
     * @return the texts, none of them read yet
     */
    public static Messages of(Files files) {
        return new Messages(files);
    }

    /**
     * Returns a text in a language.
     *
     * @param language a BCP 47 tag; subtags do not count
     * @param key the key of the text
     * @return the text; in English if the language does not have it
     * @throws IllegalStateException if English does not have it either
     */
    public String in(String language, String key) {
        String text = texts(language).get(key);
        return text == null ? english(key) : text;
    }

    /**
     * Returns a text in a language, if there is one.
     *
     * @param language a BCP 47 tag; subtags do not count
     * @param key the key of the text
     * @return the text, in English if the language does not have it; empty if English does not have it either
     */
    public Optional<String> find(String language, String key) {
        String text = texts(language).get(key);
        return Optional.ofNullable(text == null ? texts(ENGLISH).get(key) : text);
    }

    /**
     * Returns a text in all {@link #LANGUAGES languages} that have it.
     *
     * @param key the key of the text
     * @return the text
     * @throws IllegalStateException if English does not have it
     */
    public Text text(String key) {
        Text text = Text.of(ENGLISH, english(key));
        for (String language : LANGUAGES) {
            String other = texts(language).get(key);
            text = other == null ? text : text.with(language, other);
        }
        return text;
    }

    /**
     * Returns a rule of version 1.0 whose texts stand in these files.
     *
     * @param id the id
     * @param severity how much a breach weighs
     * @return the rule
     */
    public Rule rule(String id, Severity severity) {
        return new Rule(id, severity, new FiledTexts(this, id), "1.0", RuleWords.none(), false);
    }

    /**
     * Returns a rule of version 1.0 whose texts stand in these files, and whose breach is an error and means that something could
     * not be read: no profile may weigh it less.
     *
     * @param id the id
     * @return the rule
     */
    public Rule ruleOfReading(String id) {
        return new Rule(id, Severity.ERROR, new FiledTexts(this, id), "1.0", RuleWords.none(), true);
    }

    /**
     * Returns words that rules put into the holes of their messages: all texts whose keys begin with a family and a dot.
     *
     * @param family the family, such as {@code word}
     * @param holes the names of the holes that hold such words
     * @return the words
     */
    public RuleWords words(String family, String... holes) {
        Map<String, Map<String, String>> tables = new ConcurrentHashMap<>();
        return new RuleWords(
                Set.of(holes), language -> tables.computeIfAbsent(language, tag -> table(family + ".", tag)));
    }

    private Map<String, String> table(String start, String language) {
        Map<String, String> table = new TreeMap<>();
        Map<String, String> others = texts(language);
        texts(ENGLISH).forEach((key, english) -> {
            String other = key.startsWith(start) ? others.get(key) : null;
            if (other != null) {
                table.put(english, other);
            }
        });
        return table;
    }

    /** Returns the tag of the language in which a text is given. */
    String languageOf(String language, String key) {
        return texts(language).containsKey(key) ? tag(language) : ENGLISH;
    }

    Optional<Text> textIfAny(String key) {
        return texts(ENGLISH).containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    private String english(String key) {
        String text = texts(ENGLISH).get(key);
        if (text == null) {
            throw new IllegalStateException("there is no text '" + key + "'");
        }
        return text;
    }

    /** Returns the language of a tag; English where it is none that a file could be named by. */
    private static String tag(String language) {
        int hyphen = language.indexOf('-');
        String tag = (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        boolean letters = tag.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return letters && (tag.length() == 2 || tag.length() == 3) ? tag : ENGLISH;
    }

    private Map<String, String> texts(String language) {
        Map<String, String> texts = byLanguage.get(language);
        return texts == null ? byLanguage.computeIfAbsent(tag(language), this::read) : texts;
    }

    private Map<String, String> read(String tag) {
        try (InputStream in = files.open("messages_" + tag + ".properties")) {
            if (in == null) {
                return Map.of();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>(2 * properties.size());
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The texts of a rule in the files of its module.
     *
     * @param messages the texts of the module
     * @param messageKey the key of the message
     * @param explanationKey the key of the explanation; a rule of a caller may have none
     */
    private record FiledTexts(Messages messages, String messageKey, String explanationKey) implements RuleTexts {
        private FiledTexts(Messages messages, String rule) {
            this(messages, "rule." + rule + ".message", "rule." + rule + ".explanation");
        }

        @Override
        public Text message() {
            return messages.text(messageKey);
        }

        @Override
        public Optional<Text> explanation() {
            return messages.textIfAny(explanationKey);
        }

        @Override
        public String message(String language) {
            return messages.in(language, messageKey);
        }

        @Override
        public String languageOf(String language) {
            return messages.languageOf(language, messageKey);
        }
    }
}
