package org.waystage.history.difference;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.waystage.core.value.Extras;

/** An order of values that depends only on their content, not even on the order of lists in them. */
final class ValueOrder implements Comparator<Extras.Value> {
    static final ValueOrder INSTANCE = new ValueOrder();

    private ValueOrder() {}

    @Override
    public int compare(Extras.Value one, Extras.Value other) {
        return text(one).compareTo(text(other));
    }

    private static String text(Extras.Value value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Extras.Value value, StringBuilder text) {
        if (value instanceof Extras.Str word) {
            text.append('"')
                    .append(word.text().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        } else if (value instanceof Extras.Num number) {
            text.append(number.digits());
        } else if (value instanceof Extras.Bool truth) {
            text.append(truth.value());
        } else if (value instanceof Extras.Arr list) {
            text.append('[');
            list.elements().stream()
                    .map(ValueOrder::text)
                    .sorted()
                    .forEach(element -> text.append(element).append(','));
            text.append(']');
        } else if (value instanceof Extras.Obj object) {
            text.append('{');
            for (Map.Entry<String, Extras.Value> member : new TreeMap<>(object.members()).entrySet()) {
                write(new Extras.Str(member.getKey()), text);
                text.append(':');
                write(member.getValue(), text);
                text.append(',');
            }
            text.append('}');
        } else {
            text.append("null");
        }
    }
}
