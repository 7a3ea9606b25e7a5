package org.waystage.report.words;

import java.math.BigDecimal;
import org.waystage.core.notice.Messages;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Text;

/**
 * The words of a report in one language: messages, numbers and dates. All rules are explicit here; the locale of the
 * machine has no effect.
 */
public final class Words {
    private static final Messages MESSAGES = Messages.of(Words.class::getResourceAsStream);

    private final ReportLanguage language;

    public Words(ReportLanguage language) {
        this.language = language;
    }

    public ReportLanguage language() {
        return language;
    }

    /**
     * Returns a message.
     *
     * @param key the key of the message
     * @param values the values for {0}, {1} and so on; whole numbers are formatted
     */
    public String say(String key, Object... values) {
        String message = MESSAGES.in(language.tag(), key);
        StringBuilder said = new StringBuilder(message.length() + 32);
        int from = 0;
        for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', from)) {
            int close = message.indexOf('}', open);
            Object value = values[Integer.parseInt(message.substring(open + 1, close))];
            said.append(message, from, open).append(value instanceof Number n ? number(n.longValue()) : value);
            from = close + 1;
        }
        return said.append(message, from, message.length()).toString();
    }

    /**
     * Returns the message {@code key.one} or {@code key.other}, depending on the number, which is {0} of the message.
     */
    public String count(String key, long number, Object... more) {
        boolean one = number >= 0 && say("number.singular").contains("," + number + ",");
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        return say(key + (one ? ".one" : ".other"), values);
    }

    /** Returns the word for a code of an open list, or the code itself if there is none. */
    public String code(String family, String code) {
        return MESSAGES.find(language.tag(), family + "." + code).orElse(code);
    }

    public String number(long number) {
        return grouped(Long.toString(number));
    }

    /** Returns a number with all its digits, unless it has a large exponent. */
    public String number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > 30) {
            return number.toString();
        }
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        return point < 0
                ? grouped(plain)
                : grouped(plain.substring(0, point)) + say("number.decimal") + plain.substring(point + 1);
    }

    private String grouped(String digits) {
        int start = digits.startsWith("-") ? 1 : 0;
        if (digits.length() - start < 5) {
            return digits;
        }
        String thousands = say("number.thousands");
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > start; i -= 3) {
            grouped.insert(i, thousands);
        }
        return grouped.toString();
    }

    /** Returns a share in whole percent, rounded half up. */
    public String percent(long part, long whole) {
        return whole == 0 ? say("none.dash") : percent(number((200 * part + whole) / (2 * whole)));
    }

    public String percent(String number) {
        return say("number.percent", number);
    }

    /** Returns a date with its precision: a year, a month or a day in words. */
    public String date(PartialDate date) {
        String written = date.toString();
        String year = written.substring(0, 4);
        if (written.length() == 4) {
            return year;
        }
        String month = say("month." + Integer.parseInt(written.substring(5, 7)));
        if (written.length() == 7) {
            return month + " " + year;
        }
        int day = Integer.parseInt(written.substring(8));
        return (day == 1 ? say("date.first") : Integer.toString(day)) + " " + month + " " + year;
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

    /** Returns a text of the catalogue in this language or the nearest available one, with its language. */
    public LocalizedText text(Text text) {
        String chosen = text.in(language.tag());
        String[] tag = {null};
        text.forEach((candidate, words) -> {
            if (words.equals(chosen) && (tag[0] == null || ours(candidate))) {
                tag[0] = candidate;
            }
        });
        return new LocalizedText(chosen, tag[0] == null || ours(tag[0]) ? null : tag[0]);
    }

    private boolean ours(String tag) {
        return tag.equals(language.tag()) || tag.startsWith(language.tag() + "-");
    }
}
