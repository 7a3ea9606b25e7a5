package org.waystage.registers.internal.profile.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.waystage.registers.internal.profile.Step;
import org.waystage.registers.internal.profile.Value;

/** Reads the sources of values: columns or constants, and the steps. */
public final class ValueReader {
    public static final List<String> VALUE =
            List.of("column", "columns", "constant", "constants", "steps", "language", "languages");

    private final ProfileNames names;
    private final StepReader steps;

    ValueReader(ProfileNames names) {
        this.names = names;
        this.steps = new StepReader(names);
    }

    /** Returns the members of a value, followed by others. */
    static List<String> with(String... more) {
        List<String> members = new ArrayList<>(VALUE);
        members.addAll(Arrays.asList(more));
        return members;
    }

    /** A value whose object may have further members; without an object if it is only the name of a column. */
    record Extended(Value value, Optional<ProfileObject> object) {}

    Value value(ProfileNode node) {
        return extended(node, VALUE, constant -> {}).value();
    }

    /**
     * Returns a value whose constants are checked, unless a step transforms them.
     *
     * @param check reports a constant that is not allowed here
     */
    Value value(ProfileNode node, Consumer<ProfileNode> check) {
        return extended(node, VALUE, check).value();
    }

    /** Returns a value in an object that may have further members. */
    Extended extended(ProfileNode node, List<String> known, Consumer<ProfileNode> check) {
        if (node.is(ProfileNode.Kind.STRING)) {
            return new Extended(
                    new Value(List.of(names.column(node)), List.of(), List.of(), List.of(names.language())),
                    Optional.empty());
        }
        if (!node.is(ProfileNode.Kind.OBJECT)) {
            node.faults().wrongType(node, "the name of a column, or an object");
            return new Extended(new Value(List.of(), List.of(), List.of(), List.of()), Optional.empty());
        }
        ProfileObject object = node.object(known);
        boolean one = object.oneOf("column", "columns", "constant", "constants").isPresent();
        List<ProfileNode> columns = nodes(object, "column", "columns");
        List<ProfileNode> constants = nodes(object, "constant", "constants");
        List<Step> taken = object.each("steps", steps::step).stream()
                .flatMap(Optional::stream)
                .toList();
        if (Step.withholdAlways(taken)) {
            names.withholdAlways(columns);
        }
        if (one && !object.has("steps")) {
            constants.forEach(check);
        }
        Value value = new Value(
                names.columns(columns),
                constants.stream().map(ProfileNode::filledString).toList(),
                taken,
                languages(object));
        return new Extended(value, Optional.of(object));
    }

    private static List<ProfileNode> nodes(ProfileObject object, String single, String several) {
        List<ProfileNode> nodes = new ArrayList<>();
        object.find(single).ifPresent(nodes::add);
        object.find(several).ifPresent(list -> nodes.addAll(list.filledList()));
        return nodes;
    }

    private List<String> languages(ProfileObject object) {
        if (object.has("language")) {
            object.refuse("languages", "beside 'language'");
        }
        List<ProfileNode> tags = nodes(object, "language", "languages");
        return tags.isEmpty() ? List.of(names.language()) : ProfileNode.languageTags(tags);
    }
}
