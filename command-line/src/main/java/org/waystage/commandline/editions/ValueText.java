package org.waystage.commandline.editions;

import java.util.stream.Collectors;
import org.waystage.core.value.Extras;

/** Values of the model as text on one line: texts as they are, lists and objects by their parts. */
final class ValueText {
    private ValueText() {}

    static String of(Extras.Value value) {
        if (value instanceof Extras.Str word) {
            return word.text();
        } else if (value instanceof Extras.Num number) {
            return number.digits();
        } else if (value instanceof Extras.Bool truth) {
            return String.valueOf(truth.value());
        } else if (value instanceof Extras.Arr list) {
            return list.elements().stream().map(ValueText::within).collect(Collectors.joining(", "));
        } else if (value instanceof Extras.Obj object) {
            return object.members().entrySet().stream()
                    .map(member -> member.getKey() + " " + within(member.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return "null";
    }

    private static String within(Extras.Value value) {
        return value instanceof Extras.Arr || value instanceof Extras.Obj ? "(" + of(value) + ")" : of(value);
    }
}
