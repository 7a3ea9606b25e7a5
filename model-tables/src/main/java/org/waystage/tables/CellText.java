package org.waystage.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waystage.core.value.Extras;

/**
 * The conversion between a value and the text of a cell.
 *
 * <p>A value is written as people would write it if that text is read as the same value, otherwise as JSON after
 * {@value #JSON}. An empty cell is an absent value; an empty text is written {@code json:""}. The conversion is
 * lossless for every value.
 */
final class CellText {
    /** The prefix of a value written as JSON. */
    static final String JSON = "json:";

    /** The separator of list elements, surrounded by spaces. */
    static final char BAR = '|';

    /** What a number looks like. */
    static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9._-]+) \\[(.*)]", Pattern.DOTALL);

    private CellText() {}

    /** Returns the text of a value, not yet guarded by {@link org.waystage.core.internal.text.FormulaGuard}. */
    static String of(Extras.Value value, Field.Kind kind) {
        Optional<String> plain = plain(value, kind)
                .filter(text -> !text.isEmpty() && !Json.hasLoneSurrogate(text))
                .filter(text -> value(text, kind).filter(value::equals).isPresent());
        return plain.orElseGet(() -> JSON + Json.text(value));
    }

    private static Optional<String> plain(Extras.Value value, Field.Kind kind) {
        if (value instanceof Extras.Str string) {
            return Optional.of(string.text());
        }
        if (value instanceof Extras.Num number && isNumber(number.digits(), kind)) {
            return Optional.of(number.digits());
        }
        if (value instanceof Extras.Arr list && (kind == Field.Kind.LIST || kind == Field.Kind.CITATIONS)) {
            List<String> elements = new ArrayList<>();
            for (Extras.Value element : list.elements()) {
                Optional<String> text = element(element, kind);
                if (text.isEmpty()) {
                    return text;
                }
                elements.add(text.get());
            }
            return Optional.of(String.join(" " + BAR + " ", elements));
        }
        return Optional.empty();
    }

    private static Optional<String> element(Extras.Value element, Field.Kind kind) {
        if (element instanceof Extras.Str string) {
            return Optional.of(string.text());
        }
        if (kind == Field.Kind.CITATIONS
                && element instanceof Extras.Obj citation
                && citation.members().get("source") instanceof Extras.Str source
                && citation.members().get("where") instanceof Extras.Str where) {
            return Optional.of(source.text() + " [" + where.text() + "]");
        }
        return Optional.empty();
    }

    /**
     * Returns the value of a text that is neither empty nor guarded; empty if the text is marked as JSON but is not
     * valid.
     */
    static Optional<Extras.Value> value(String text, Field.Kind kind) {
        if (text.startsWith(JSON)) {
            return Json.find(text.substring(JSON.length()));
        }
        return Optional.of(
                switch (kind) {
                    case NUMBER, WHOLE -> number(text);
                    case LIST, CITATIONS -> list(text, kind);
                    default -> new Extras.Str(text);
                });
    }

    /** Returns whether a text is a number in a column of numbers. */
    static boolean isNumber(String text, Field.Kind kind) {
        return (kind == Field.Kind.NUMBER || kind == Field.Kind.WHOLE)
                && NUMBER.matcher(text).matches();
    }

    private static Extras.Value number(String text) {
        String number = text.strip();
        return NUMBER.matcher(number).matches() ? new Extras.Num(number) : new Extras.Str(text);
    }

    private static Extras.Value list(String text, Field.Kind kind) {
        List<Extras.Value> elements = new ArrayList<>();
        for (int from = 0; from <= text.length(); ) {
            int bar = text.indexOf(BAR, from);
            int end = bar < 0 ? text.length() : bar;
            String element = text.substring(from, end).strip();
            if (!element.isEmpty()) {
                elements.add(kind == Field.Kind.CITATIONS ? citation(element) : new Extras.Str(element));
            }
            from = end + 1;
        }
        return new Extras.Arr(elements);
    }

    private static Extras.Value citation(String element) {
        Matcher place = PLACE.matcher(element);
        if (!place.matches()) {
            return new Extras.Str(element);
        }
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        members.put("source", new Extras.Str(place.group(1)));
        members.put("where", new Extras.Str(place.group(2)));
        return new Extras.Obj(members);
    }
}
