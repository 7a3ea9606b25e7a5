package org.waystage.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Random texts, dates, numbers and unknown members, with those among them that readers and writers stumble over. */
final class RandomScalars {
    private static final List<String> STRINGS = List.of(
            "",
            " ",
            "plain",
            "œuvre – naïve",
            "区块链",
            "🛃 drones 🚁",
            "\"quoted\" \\ back / slash",
            "tab\tline\nreturn\r\b\f",
            "\u0000\u001f\u007f\u0080\u2028\u2029\ufeff\uffff",
            "</script>",
            "é");
    private static final List<String> TAGS =
            List.of("en", "fr", "zh-Hant", "ar", "und", "x-klingon", "de-1996", "EN", "pt-BR", "abcdefgh-12345678");
    private static final List<String> NUMBERS = List.of(
            "0",
            "0.00",
            "2.50",
            "1E+3",
            "-0.001",
            "1E-7",
            "-12.340E+20",
            "123456789012345678901234567890",
            "0.123456789012345678901234567890",
            "9007199254740993",
            "1.7976931348623157E+308");
    private static final List<String> RAW_NUMBERS =
            List.of("2.50", "1e3", "1E+03", "-0", "-0.0", "0.0000001", "0e0", "100", "123456789012345678901234567890");
    private static final List<String> NAMES =
            List.of("x-later", "", "naïve 🛃", "a/b", "m~n", "\"", "\u0000", "X", "0", "en", "y", "$ref");

    private final Random random;

    RandomScalars(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance() {
        return random.nextBoolean();
    }

    private <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** Returns a value of a type that is not a record, an id or an open list. */
    Optional<Object> of(Class<?> type) {
        if (type == Text.class) {
            return Optional.of(text());
        } else if (type == PartialDate.class) {
            return Optional.of(date());
        } else if (type == BigDecimal.class) {
            return Optional.of(number());
        } else if (type == Long.class) {
            return Optional.of(count());
        } else if (type == String.class) {
            return Optional.of(string());
        } else if (type == Code.class) {
            return Optional.of(Code.of(one(List.of("C.0", "C.1", "AE", "x_y-z.9", "-", "7.4"))));
        }
        return Optional.empty();
    }

    String string() {
        if (chance()) {
            return one(STRINGS);
        }
        StringBuilder text = new StringBuilder();
        for (int i = below(30); i > 0; i--) {
            int point = chance() ? ' ' + below(95) : below(0x11_0000);
            text.appendCodePoint(Character.getType(point) == Character.SURROGATE ? '?' : point);
        }
        return text.toString();
    }

    String tag() {
        return one(TAGS);
    }

    Text text() {
        Text text = Text.of(tag(), string());
        for (int i = below(4); i > 0; i--) {
            text = text.with(tag(), string());
        }
        return text;
    }

    PartialDate date() {
        LocalDate day = LocalDate.of(1 + below(9999), 1, 1).plusDays(below(365));
        return switch (below(3)) {
            case 0 -> PartialDate.of(day.getYear());
            case 1 -> PartialDate.of(day.getYear(), day.getMonthValue());
            default -> PartialDate.of(day);
        };
    }

    BigDecimal number() {
        return chance()
                ? new BigDecimal(one(NUMBERS))
                : new BigDecimal(new BigInteger(1 + below(100), random), below(60) - 30);
    }

    Long count() {
        return switch (below(3)) {
            case 0 -> 0L;
            case 1 -> 9_007_199_254_740_991L;
            default -> (long) below(1_000_000);
        };
    }

    Extras extras() {
        return Extras.of(members(3));
    }

    private Map<String, Extras.Value> members(int depth) {
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        for (int i = below(3); i >= 0; i--) {
            members.put(one(NAMES), extra(depth));
        }
        return members;
    }

    private Extras.Value extra(int depth) {
        switch (below(depth == 0 ? 5 : 8)) {
            case 0:
                return new Extras.Str(string());
            case 1:
                return new Extras.Num(one(RAW_NUMBERS));
            case 2:
                return new Extras.Bool(chance());
            case 3:
                return Extras.Null.NULL;
            case 4:
                return chance() ? new Extras.Arr(List.of()) : new Extras.Obj(Map.of());
            case 5:
                List<Extras.Value> elements = new ArrayList<>();
                for (int i = below(3); i >= 0; i--) {
                    elements.add(extra(depth - 1));
                }
                return new Extras.Arr(elements);
            default:
                return new Extras.Obj(members(depth - 1));
        }
    }
}
