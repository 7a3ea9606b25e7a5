package org.waystage.json.internal.shape;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.text.SpreadsheetDay;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.StandIn;
import org.waystage.json.internal.text.EcmaNumbers;
import org.waystage.json.reading.JsonRules;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The codecs of values that are not objects with members of their own: texts, strings, dates and numbers. */
public final class Scalars {
    /** The largest whole number of a document: every JSON reader represents it exactly. */
    public static final long MOST = 9_007_199_254_740_991L;

    public static final Codec<Text> TEXT = new TextCodec();
    public static final Codec<String> STRING = new StringCodec(false);
    /** Strings that recur, for example units, schemes and words. */
    static final Codec<String> WORD = new StringCodec(true);

    static final Codec<String> LANGUAGE = new LanguageCodec();
    public static final Codec<PartialDate> DATE = new DateCodec();
    public static final Codec<BigDecimal> NUMBER = new NumberCodec();
    public static final Codec<Long> COUNT = new CountCodec();

    private Scalars() {}

    public static boolean isString(Input in) {
        if (in.parser.currentToken() == JsonToken.VALUE_STRING) {
            return true;
        }
        in.wrongType("a string");
        return false;
    }

    private static final class TextCodec extends Codec<Text> {
        @Override
        @Nullable
        public Text read(Input in) {
            JsonParser parser = in.parser;
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                in.wrongType("texts by language, such as {\"en\": \"…\"}");
                return null;
            }
            if (in.patches) {
                parser.skipChildren();
                return StandIn.TEXT;
            }
            String language = parser.nextName();
            if (language == null) {
                in.faultHere(JsonRules.TEXT_MISSING, Map.of());
                return null;
            }
            String words = words(in, language);
            String second = parser.nextName();
            if (second == null) {
                return words == null ? null : Text.of(language, words);
            }
            return further(in, language, words, second);
        }

        /** Continues with a second language; a map is created only for more than two. */
        private @Nullable Text further(Input in, String language, @Nullable String words, String second) {
            if (second.equalsIgnoreCase(language)) {
                return further(in, new LinkedHashMap<>(Map.of(language, "")), false, second);
            }
            in.checkRoom(1);
            String more = words(in, second);
            String third = in.parser.nextName();
            if (third == null) {
                return words == null || more == null
                        ? null
                        : Text.of(language, words).with(second, more);
            }
            Map<String, String> byLanguage = new LinkedHashMap<>();
            byLanguage.put(language, words == null ? "" : words);
            byLanguage.put(second, more == null ? "" : more);
            return further(in, byLanguage, words != null && more != null, third);
        }

        private @Nullable Text further(Input in, Map<String, String> byLanguage, boolean soundSoFar, String first) {
            boolean sound = soundSoFar;
            Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            tags.addAll(byLanguage.keySet());
            for (String next = first; next != null; next = in.parser.nextName()) {
                if (!tags.add(next)) {
                    in.parser.nextToken();
                    in.duplicate(next);
                    sound = false;
                } else {
                    in.checkRoom(byLanguage.size());
                    String more = words(in, next);
                    sound &= more != null;
                    byLanguage.put(next, more == null ? "" : more);
                }
            }
            return sound ? Text.of(byLanguage) : null;
        }

        private static @Nullable String words(Input in, String language) {
            String words = in.parser.nextStringValue();
            if (words == null) {
                in.wrongType("a string");
                return null;
            }
            if (!Text.isTag(language)) {
                in.notATag(language);
                return null;
            }
            return words;
        }

        @Override
        public Text standIn() {
            return StandIn.TEXT;
        }

        @Override
        public void write(Text text, Output out) {
            out.text(text);
        }
    }

    private static final class StringCodec extends Codec<String> {
        private final boolean recurs;

        StringCodec(boolean recurs) {
            this.recurs = recurs;
        }

        @Override
        @Nullable
        public String read(Input in) {
            if (!isString(in)) {
                return null;
            }
            return recurs ? shared(in, this) : in.parser.getString();
        }

        @Override
        public Optional<String> optional(String text, Input in) {
            return recurs ? in.symbols.optional(text) : Optional.of(text);
        }

        @Override
        public String standIn() {
            return StandIn.STRING;
        }

        static String shared(Input in, Object owner) {
            Object known = in.symbols.find(owner, in.parser);
            if (known != null) {
                return (String) known;
            }
            String text = in.parser.getString();
            in.symbols.remember(owner, text, text);
            return text;
        }

        @Override
        public void write(String value, Output out) {
            out.string(value);
        }
    }

    private static final class LanguageCodec extends Codec<String> {
        @Override
        @Nullable
        public String read(Input in) {
            if (!isString(in)) {
                return null;
            }
            String tag = StringCodec.shared(in, this);
            if (!Text.isTag(tag)) {
                in.notATag(tag);
                return null;
            }
            return tag;
        }

        @Override
        public void write(String value, Output out) {
            out.string(value);
        }
    }

    private static final class DateCodec extends Codec<PartialDate> {
        @Override
        @Nullable
        public PartialDate read(Input in) {
            if (!isString(in)) {
                return null;
            }
            JsonParser parser = in.parser;
            int length = parser.getStringLength();
            boolean recurs = length <= 7; // years and months recur, but days are too many
            Object known = recurs ? in.symbols.find(this, parser) : null;
            return known != null ? (PartialDate) known : parsed(in, parser, length, recurs);
        }

        private @Nullable PartialDate parsed(Input in, JsonParser parser, int length, boolean recurs) {
            Optional<PartialDate> date =
                    PartialDate.parse(parser.getStringCharacters(), parser.getStringOffset(), length);
            if (date.isEmpty()) {
                in.fault(JsonRules.DATE_INVALID, fault(parser.getString()));
                return null;
            }
            if (recurs) {
                in.symbols.remember(this, parser.getString(), date.get());
            }
            return date.get();
        }

        private static Map<String, String> fault(String value) {
            Map<String, String> values = new LinkedHashMap<>(Map.of("value", value));
            SpreadsheetDay.of(value).ifPresent(day -> values.put("day", day.toString()));
            return values;
        }

        @Override
        public Optional<PartialDate> optional(PartialDate date, Input in) {
            return in.symbols.optional(date);
        }

        @Override
        public void write(PartialDate value, Output out) {
            out.generator.writeString(value.toString());
        }
    }

    /** The numbers of quantities. */
    private static final class NumberCodec extends Codec<BigDecimal> {
        private static final String EXPECTED =
                "a power of ten from -" + Quantity.MAX_EXPONENT + " to " + Quantity.MAX_EXPONENT;

        @Override
        @Nullable
        public BigDecimal read(Input in) {
            JsonToken token = in.parser.currentToken();
            if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
                in.wrongType("a number");
                return null;
            }
            JsonParser parser = in.parser;
            BigDecimal number = number(parser);
            if (number == null || !Quantity.holds(number)) {
                in.fault(JsonRules.NUMBER_INVALID, Map.of("value", parser.getString(), "expected", EXPECTED));
                return null;
            }
            if (parser.getStringLength() - (long) number.scale() > 300 && EcmaNumbers.isBeyond(parser.getString())) {
                in.remarkNumber();
            }
            return number;
        }

        private static @Nullable BigDecimal number(JsonParser parser) {
            try {
                return new BigDecimal(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
            } catch (NumberFormatException e) {
                return null; // an exponent beyond the range of BigDecimal
            }
        }

        @Override
        public void write(BigDecimal value, Output out) {
            out.number(value);
        }
    }

    private static final class CountCodec extends Codec<Long> {
        @Override
        @Nullable
        public Long read(Input in) {
            if (in.parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                in.wrongType("a whole number");
                return null;
            }
            String digits = in.parser.getString();
            if (digits.length() > 16 || digits.charAt(0) == '-' || Long.parseLong(digits) > MOST) {
                in.fault(JsonRules.NUMBER_INVALID, Map.of("value", digits, "expected", "0 to " + MOST));
                return null;
            }
            return Long.valueOf(digits);
        }

        @Override
        public void write(Long value, Output out) {
            out.generator.writeNumber(value.longValue());
        }
    }
}
