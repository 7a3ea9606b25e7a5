package org.waystage.registers.internal.profile.reading;

import java.util.List;
import java.util.Optional;
import org.waystage.registers.internal.profile.Condition;
import org.waystage.registers.internal.shared.Words;

/** Reads the conditions of a profile. */
public final class ConditionReader {
    public static final List<String> CONDITION = List.of("column", "present", "in", "matches", "not");

    private final ProfileNames names;

    ConditionReader(ProfileNames names) {
        this.names = names;
    }

    /** Returns the conditions of a member, which is one condition or a list; empty if there is no such member. */
    List<Condition> conditions(Optional<ProfileNode> member) {
        return member.map(node -> node.oneOrMore().stream().map(this::condition).toList())
                .orElse(List.of());
    }

    private Condition condition(ProfileNode node) {
        ProfileObject object = node.object(CONDITION);
        if (node.is(ProfileNode.Kind.OBJECT) && !object.has("present") && !object.has("in") && !object.has("matches")) {
            node.faults().missing(node, "present / in / matches");
        }
        return new Condition(
                object.need("column").map(names::column).orElse(""),
                object.find("present").map(ProfileNode::flag),
                object.find("in")
                        .map(words -> Words.of(words.filledList().stream()
                                .map(ProfileNode::string)
                                .toList())),
                object.find("matches").map(ProfilePattern::of),
                object.flag("not", false));
    }
}
