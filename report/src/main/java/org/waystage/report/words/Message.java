package org.waystage.report.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message with its values, which replace {0}, {1} and so on, and with words that agree with a number.
 *
 * <p>Words such as {@code [case|cases]} agree with the number within them, or else the last before them, or else the
 * first after them; {@code [1:is|are]} agrees with {1} wherever that is. A third form is for whole millions, in
 * languages that have one for them.
 */
final class Message {
    private static final Pattern PARTS = Pattern.compile("\\{(\\d)}|\\[(?:(\\d):)?([^\\[\\]|]*\\|[^\\[\\]]*)]");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    private final List<Part> parts = new ArrayList<>();

    /** A piece of a message, which writes itself. */
    private interface Part {
        void write(StringBuilder said, String language, Numerals numerals, Object... values);
    }

    /** Words with several forms. The first of these values that is a number chooses the form; if none is, the second form is used. */
    private record Choice(List<Message> forms, List<Integer> governors) implements Part {
        @Override
        public void write(StringBuilder said, String language, Numerals numerals, Object... values) {
            Plural plural = governors.stream()
                    .filter(hole -> values[hole] instanceof Number)
                    .map(hole -> Plural.of(language, decimal((Number) values[hole])))
                    .findFirst()
                    .orElse(Plural.OTHER);
            int form = switch (plural) {
                case ONE -> 0;
                case OTHER -> 1;
                case MANY -> forms.size() - 1;
            };
            forms.get(form).write(said, language, numerals, values);
        }
    }

    Message(String message) {
        Matcher found = PARTS.matcher(message);
        List<Integer> before = new ArrayList<>();
        int from = 0;
        while (found.find()) {
            text(message.substring(from, found.start()));
            from = found.end();
            if (found.group(1) != null) {
                int hole = Integer.parseInt(found.group(1));
                before.add(0, hole);
                parts.add((said, language, numerals, values) -> said.append(
                        values[hole] instanceof Number number ? numerals.number(decimal(number)) : values[hole]));
            } else {
                List<Integer> nearest = found.group(2) != null
                        ? List.of(Integer.valueOf(found.group(2)))
                        : Stream.of(holes(found.group(3)), before, holes(message.substring(from)))
                                .flatMap(List::stream)
                                .toList();
                parts.add(new Choice(
                        Stream.of(found.group(3).split("\\|", -1))
                                .map(Message::new)
                                .toList(),
                        nearest));
            }
        }
        text(message.substring(from));
    }

    private void text(String text) {
        parts.add((said, language, numerals, values) -> said.append(text));
    }

    private static List<Integer> holes(String message) {
        return HOLE.matcher(message)
                .results()
                .map(hole -> Integer.valueOf(hole.group(1)))
                .toList();
    }

    /** Returns the message with its values; numbers are written as the language does. */
    String with(String language, Numerals numerals, Object... values) {
        StringBuilder said = new StringBuilder();
        write(said, language, numerals, values);
        return said.toString();
    }

    private void write(StringBuilder said, String language, Numerals numerals, Object... values) {
        parts.forEach(part -> part.write(said, language, numerals, values));
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    }
}
