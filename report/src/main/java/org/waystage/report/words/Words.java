package org.waystage.report.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Messages;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Text;

/**
 * The words of a report in one language: messages, numbers and dates. Marks of numbers and names of months are those of
 * CLDR, which comes with Java; the locale of the machine has no effect.
 *
 * <p>Words in a message agree with its numbers; see {@link Message}.
 */
public final class Words {
    /** A mark beside a number that is searched for later; no cleaned text contains it. */
    private static final String MARK = "\u0001";

    private static final Messages MESSAGES = Messages.of(Words.class::getResourceAsStream);

    private final ReportLanguage language;
    private final String tag;
    private final Numerals numerals;
    private final Dates dates;
    private final Countries countries;
    private final Map<String, Message> messages = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    public Words(ReportLanguage language) {
        this.language = language;
        this.tag = MESSAGES.language(language.tag());
        // plain English would give the dates of the United States
        Locale locale = tag.equals(ReportLanguage.ENGLISH.tag()) ? Locale.UK : Locale.forLanguageTag(tag);
        this.numerals = new Numerals(locale);
        this.dates = new Dates(locale, say("date.first"));
        this.countries = new Countries(locale);
    }

    /** Returns a message without values, without loading what the other words need. */
    static String plain(String language, String key) {
        return MESSAGES.in(language, key);
    }

    /**
     * Returns the word for a code of an open list, or the code itself if there is none.
     *
     * @param language the language as a BCP 47 tag; English if the report does not have it
     * @param family the kind of code, such as {@code meaning} for the stages of the ladder
     */
    public static String word(String language, String family, String code) {
        return wordOf(language, family, code).orElse(code);
    }

    /** Returns the word for a code; a message that needs values is none, though a code may be equal to the end of its key. */
    private static Optional<String> wordOf(String language, String family, String code) {
        return MESSAGES.find(language, family + "." + code).filter(word -> word.indexOf('{') < 0);
    }

    public ReportLanguage language() {
        return language;
    }

    /**
     * Returns a message.
     *
     * @param key the key of the message
     * @param values the values for {0}, {1} and so on; numbers are formatted
     */
    public String say(String key, Object... values) {
        if (values.length == 0) {
            return plain(tag, key);
        }
        Message known = messages.get(key);
        Message message = known == null ? messages.computeIfAbsent(key, this::message) : known;
        return message.with(tag, numerals, values);
    }

    private Message message(String key) {
        return new Message(plain(tag, key));
    }

    /**
     * Returns the message {@code key.one} or {@code key.other}, depending on the number, which is {0} of the message.
     */
    public String count(String key, long number, Object... more) {
        boolean one = Plural.of(tag, BigDecimal.valueOf(number)) == Plural.ONE;
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        return say(key + (one ? ".one" : ".other"), values);
    }

    /** Returns the words for "as of" a date, which may be a month or a year. */
    public String asOf(PartialDate date) {
        return say(date.earliest().equals(date.latest()) ? "asOf.day" : "asOf.month", date(date));
    }

    /**
     * Returns a message that depends on a number in three parts: what comes before the number, the number, and what comes
     * after it.
     */
    public List<String> countInParts(String key, long number, Object... more) {
        boolean one = Plural.of(tag, BigDecimal.valueOf(number)) == Plural.ONE;
        String marked = plain(tag, key + (one ? ".one" : ".other")).replace("{0}", MARK + "{0}" + MARK);
        Object[] values = Stream.concat(Stream.of(number), Stream.of(more))
                .map(value -> value instanceof String text ? CleanText.of(text) : value)
                .toArray();
        String[] parts = new Message(marked).with(tag, numerals, values).split(MARK, 3);
        return parts.length == 3 ? List.of(parts) : List.of(String.join("", parts), "", "");
    }

    /** Returns the word for a code of an open list, or the code itself if there is none. */
    public String code(String family, String code) {
        Map<String, String> known = codes.get(family);
        String word = known == null ? null : known.get(code);
        return word == null ? findWord(family, code) : word;
    }

    /** Finds a word and keeps it; a code without one is not kept, because a catalogue may have any number of these. */
    private String findWord(String family, String code) {
        Optional<String> word = wordOf(tag, family, code);
        if (word.isPresent()) {
            codes.computeIfAbsent(family, any -> new ConcurrentHashMap<>()).put(code, word.get());
        }
        return word.orElse(code);
    }

    /**
     * Returns a quantity with its unit in words. A unit without words here, such as a currency, stays as it is.
     *
     * @param quantity the numbers of the quantity, in words
     * @param number the number with which the unit agrees
     */
    String withUnit(String quantity, BigDecimal number, String unit) {
        String key = "unit." + unit.replace(' ', '-');
        return MESSAGES.find(tag, key).isPresent() ? say(key, quantity, number) : quantity + " " + unit;
    }

    public String number(long number) {
        return numerals.number(number);
    }

    /** Returns a number with all its digits, unless it has a large exponent. */
    public String number(BigDecimal number) {
        return numerals.number(number);
    }

    /** Returns a name and its value, with the colon of the language between them. */
    public String labelled(String name, String value) {
        return name + say("colon") + " " + value;
    }

    /** Returns a share in whole percent, rounded half up. */
    public String percent(long part, long whole) {
        return whole == 0 ? say("none.dash") : percent(number((200 * part + whole) / (2 * whole)));
    }

    public String percent(String number) {
        return numerals.percent(number);
    }

    /** Returns a date with its precision: a year, a month or a day in words. */
    public String date(PartialDate date) {
        return dates.date(date);
    }

    public String period(Period period) {
        if (period.from().equals(period.to())) {
            return date(period.from().orElseThrow());
        }
        if (period.to().isEmpty()) {
            return say("period.since", date(period.from().orElseThrow()));
        }
        return period.from().isEmpty()
                ? say("period.until", date(period.to().get()))
                : say("period.span", date(period.from().get()), date(period.to().get()));
    }

    /**
     * Returns a text of the library in this language.
     *
     * @param text gives the text in a language of the library, named by its BCP 47 tag
     */
    public LocalizedText ofLibrary(UnaryOperator<String> text) {
        return LocalizedText.plain(text.apply(tag));
    }

    /** Returns a text of the catalogue in this language or the nearest available one, with its language. */
    public LocalizedText text(Text text) {
        Tag tag = new Tag(text.in(language.tag()));
        text.forEach(tag);
        return new LocalizedText(tag.chosen, tag.found == null || ours(tag.found) ? null : tag.found);
    }

    /** Finds the language of a chosen text: this one, if the text is the same in several. */
    private final class Tag implements BiConsumer<String, String> {
        private final String chosen;
        private @Nullable String found;

        Tag(String chosen) {
            this.chosen = chosen;
        }

        @Override
        public void accept(String candidate, String words) {
            if (words.equals(chosen) && (found == null || ours(candidate))) {
                found = candidate;
            }
        }
    }

    /** Returns the name of a country that the catalogue does not name in this language, by its code of ISO 3166-1. */
    public Optional<String> country(String code) {
        return countries.name(code);
    }

    private boolean ours(String tag) {
        return tag.equals(language.tag()) || tag.startsWith(language.tag() + "-");
    }
}
