package org.waystage.json.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The numbered names of all members of the format, so that the parser finds the number of a name from its bytes.
 *
 * <p>There is one table for all types of a format: one for each would cost more at start-up, and the processor's cache
 * can hold this one. The first reading creates it, together with what each type keeps of it, and it never changes.
 */
public final class Names {
    private final List<Shape<?>> shapes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Named> names = new ArrayList<>();

    private Names() {}

    /** Numbers the names of a document of one format, and gives each of its types the numbers of its names. */
    public static PropertyNameMatcher of(Shape<?> document) {
        return new Names().number(document);
    }

    private PropertyNameMatcher number(Shape<?> document) {
        collect(document);
        for (Shape<?> shape : shapes) {
            @Nullable Member<?>[] byNumber = new Member<?>[names.size()];
            for (Member<?> member : shape.members()) {
                byNumber[numbers.getOrDefault(member.name, -1)] = member;
            }
            shape.byNumber(byNumber);
        }
        return new JsonFactory().constructNameMatcher(names, false);
    }

    private void collect(Codec<?> codec) {
        Codec<?> within = codec.within();
        if (within != null) {
            collect(within);
        } else if (codec instanceof Shape<?> shape && !shapes.contains(shape)) {
            shapes.add(shape);
            for (Member<?> member : shape.members()) {
                if (numbers.putIfAbsent(member.name, names.size()) == null) {
                    names.add(member);
                }
                collect(member.codec);
            }
        }
    }
}
