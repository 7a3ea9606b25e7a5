package org.waystage.registers.internal.profile.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;

/** An object of a profile whose member names have been checked; see {@link ProfileNode} on faults. */
final class ProfileObject {
    private final ProfileNode node;

    private ProfileObject(ProfileNode node) {
        this.node = node;
    }

    static ProfileObject of(ProfileNode node, List<String> known) {
        node.entries().forEach((name, member) -> {
            if (!known.contains(name)) {
                node.faults().unknownMember(member, name, known);
            }
        });
        return new ProfileObject(node);
    }

    ProfileNode node() {
        return node;
    }

    boolean has(String name) {
        return node.members().containsKey(name);
    }

    Optional<ProfileNode> find(String name) {
        return Optional.ofNullable(node.members().get(name));
    }

    /** Returns a required member; reports its absence, unless there is no object at all. */
    Optional<ProfileNode> need(String name) {
        if (!has(name) && node.is(ProfileNode.Kind.OBJECT)) {
            node.faults().missing(node, name);
        }
        return find(name);
    }

    /** Reports a member that is not allowed here, if it is present. */
    void refuse(String name, String reason) {
        find(name).ifPresent(member -> node.faults().invalid(member, "no '" + name + "' " + reason));
    }

    /** Returns the only member present out of several; reports a fault unless there is exactly one. */
    Optional<ProfileNode> oneOf(String... names) {
        List<String> there = List.of(names).stream().filter(this::has).toList();
        if (there.isEmpty() && node.is(ProfileNode.Kind.OBJECT)) {
            node.faults().missing(node, String.join(" / ", names));
        }
        for (String more : there.subList(Math.min(1, there.size()), there.size())) {
            refuse(more, "beside '" + there.get(0) + "'");
        }
        return there.isEmpty() ? Optional.empty() : find(there.get(0));
    }

    String string(String name) {
        return need(name).map(ProfileNode::filledString).orElse("");
    }

    Optional<String> optionalString(String name) {
        return find(name).map(ProfileNode::filledString);
    }

    boolean flag(String name, boolean otherwise) {
        return find(name).map(ProfileNode::flag).orElse(otherwise);
    }

    int whole(String name, int otherwise, int least, int most) {
        return find(name).map(member -> member.whole(least, most)).orElse(otherwise);
    }

    String slug(String name) {
        return need(name).map(ProfileNode::slug).orElse("x");
    }

    Code code(String name) {
        return need(name).map(ProfileNode::code).orElse(Code.of("x"));
    }

    Text text(String name) {
        return need(name).map(ProfileNode::languages).orElse(Text.english("x"));
    }

    Optional<Text> optionalText(String name) {
        return find(name).map(ProfileNode::languages);
    }

    List<String> strings(String name) {
        return find(name).map(ProfileNode::strings).orElse(List.of());
    }

    /** Returns the strings of a required, non-empty list. */
    List<String> someStrings(String name) {
        return need(name)
                .map(list -> list.filledList().stream()
                        .map(ProfileNode::filledString)
                        .toList())
                .orElse(List.of());
    }

    /** Returns the results of a function for each element of a list; empty if there is no list. */
    <T> List<T> each(String name, Function<ProfileNode, T> make) {
        return find(name).map(list -> list.list().stream().map(make).toList()).orElse(List.of());
    }

    /** Returns the results of a function for each element of a required, non-empty list. */
    <T> List<T> some(String name, Function<ProfileNode, T> make) {
        return need(name)
                .map(list -> list.filledList().stream().map(make).toList())
                .orElse(List.of());
    }

    /** Returns the members of a member with arbitrary member names. */
    Map<String, ProfileNode> entries(String name) {
        return find(name).map(ProfileNode::entries).orElse(Map.of());
    }

    <T> Optional<T> word(String name, Map<String, T> words) {
        return find(name).flatMap(member -> member.word(words));
    }
}
