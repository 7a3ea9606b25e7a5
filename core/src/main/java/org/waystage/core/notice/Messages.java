package org.waystage.core.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Text;

/**
 * The texts of a module in English and French, kept in one file per language beside the code of the module.
 *
 * <p>The files are properties in UTF-8, named by the tag of their language: {@code messages_en.properties} and {@code
 * messages_fr.properties}. A file is read when the first text in its language is requested. A text that is missing in a language is
 * returned in English.
 *
 * <p>A tag with subtags, such as {@code fr-CA}, is {@linkplain #lookup looked up} among the languages that have a file.
 *
 * <p>The texts of a rule have the keys {@code rule.ID.message} and {@code rule.ID.explanation}:
 *
 * <pre>{@code
 * private static final Messages MESSAGES = Messages.of(PortRules.class::getResourceAsStream);
 *
 * public static final Rule IDLE = MESSAGES.rule("port-idle", Severity.WARNING);
 * }</pre>
 */
public final class Messages {
    /** The languages of every text of this library, as BCP 47 tags, English first. */
    public static final List<String> LANGUAGES = List.of("en", "fr");

    private static final String ENGLISH = "en";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private final Files files;
    private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

    /** Opens the files of a module. Each module opens its own files, since a named module hides them from others. */
    @FunctionalInterface
    public interface Files {
        /**
         * Opens a file.
         *
         * @param name the name of the file, for example {@code messages_fr.properties}
         * @return the content; null if there is no such file
         */
        @Nullable
        InputStream open(String name);
    }

    private Messages(Files files) {
        this.files = files;
    }

    /**
     * Returns the texts of a module, without reading them.
     *
     * @param files opens the files of the module
     * @return the texts
     */
    public static Messages of(Files files) {
        return new Messages(files);
    }

    /**
     * Looks up a language (RFC 4647, section 3.4): shortens a tag from the right until it is available.
     *
     * @param tag a BCP 47 tag, such as {@code zh-Hant-TW}; case does not matter
     * @param available says whether a tag in lower case is available; called with {@code zh-hant-tw}, {@code zh-hant} and {@code zh}
     * @return the longest available tag, in lower case; empty if there is none
     */
    public static Optional<String> lookup(String tag, Predicate<String> available) {
        String range = tag.toLowerCase(Locale.ROOT);
        while (!available.test(range)) {
            int cut = range.lastIndexOf('-');
            if (cut < 0) {
                return Optional.empty();
            }
            boolean single =
                    cut >= 2 && range.charAt(cut - 2) == '-'; // a single letter only introduces what follows it
            range = range.substring(0, single ? cut - 2 : cut);
        }
        return Optional.of(range);
    }

    /**
     * Returns the language in which texts are returned.
     *
     * @param language a BCP 47 tag
     * @return the tag of the file that fits best; {@code en} if none does
     */
    public String language(String language) {
        return lookup(language, tag -> isLanguage(tag) && !texts(tag).isEmpty()).orElse(ENGLISH);
    }

    /**
     * Returns a text in a language.
     *
     * @param language a BCP 47 tag
     * @param key the key of the text
     * @return the text, in English if it is missing in the language
     * @throws IllegalStateException if it is missing in English too
     */
    public String in(String language, String key) {
        String text = texts(language).get(key);
        return text == null ? english(key) : text;
    }

    /**
     * Returns a text in a language, if it exists.
     *
     * @param language a BCP 47 tag
     * @param key the key of the text
     * @return the text, in English if it is missing in the language; empty if it is missing in English too
     */
    public Optional<String> find(String language, String key) {
        String text = texts(language).get(key);
        return Optional.ofNullable(text == null ? texts(ENGLISH).get(key) : text);
    }

    /**
     * Returns a text in all {@link #LANGUAGES languages} in which it exists.
     *
     * @param key the key of the text
     * @return the text
     * @throws IllegalStateException if it is missing in English
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
     * Returns a text in all {@link #LANGUAGES languages} in which it exists, with its placeholders filled.
     *
     * @param key the key of the text
     * @param values the values of the placeholders such as {@code {count}}, by their names; the same in each language
     * @return the text
     * @throws IllegalStateException if it is missing in English
     */
    public Text text(String key, Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>();
        text(key)
                .forEach((language, text) -> filled.put(
                        language,
                        PLACEHOLDER
                                .matcher(text)
                                .replaceAll(hole ->
                                        Matcher.quoteReplacement(values.getOrDefault(hole.group(1), hole.group())))));
        return Text.of(filled);
    }

    /**
     * Returns a rule of version 1.0 with its texts from these files.
     *
     * @param id the id, in kebab case
     * @param severity the severity of a breach
     * @return the rule
     */
    public Rule rule(String id, Severity severity) {
        return new Rule(id, severity, new FiledTexts(this, id), "1.0", RuleWords.none(), false, false);
    }

    /**
     * Returns a guarded rule of version 1.0 with its texts from these files: a breach is an error and means that something could not
     * be read, and no profile may lower its severity.
     *
     * @param id the id, in kebab case
     * @return the rule
     */
    public Rule ruleOfReading(String id) {
        return new Rule(id, Severity.ERROR, new FiledTexts(this, id), "1.0", RuleWords.none(), true, false);
    }

    /**
     * Returns the words that rules fill into the placeholders of their messages: all texts whose keys begin with a family and a
     * dot.
     *
     * @param family the family, for example {@code word}
     * @param holes the names of the placeholders that hold such words
     * @return the words
     */
    public RuleWords words(String family, String... holes) {
        Map<String, Map<String, String>> tables = new ConcurrentHashMap<>();
        return new RuleWords(
                Set.of(holes), language -> tables.computeIfAbsent(language(language), tag -> table(family + ".", tag)));
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

    /** Returns the tag of the language in which a text is returned. */
    String languageOf(String language, String key) {
        return texts(language).containsKey(key) ? language(language) : ENGLISH;
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

    /** Returns whether a tag can name a file. Only languages without subtags have files, so there are few of them. */
    private static boolean isLanguage(String tag) {
        return (tag.length() == 2 || tag.length() == 3) && tag.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private Map<String, String> texts(String language) {
        Map<String, String> texts = byLanguage.get(language);
        return texts == null
                ? byLanguage.computeIfAbsent(
                        lookup(language, Messages::isLanguage).orElse(ENGLISH), this::read)
                : texts;
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
     * The texts of a rule from the files of its module.
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
