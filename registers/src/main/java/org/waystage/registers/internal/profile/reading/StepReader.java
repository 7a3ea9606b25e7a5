package org.waystage.registers.internal.profile.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.registers.internal.profile.Condition;
import org.waystage.registers.internal.profile.Step;
import org.waystage.registers.internal.shared.Words;

/** Reads the steps between cells and values. */
public final class StepReader {
    public static final List<String> KINDS =
            List.of("trim", "empty", "split", "map", "match", "first", "join", "flag", "normalise", "withhold");
    public static final List<String> SPLIT = List.of("at", "brackets");
    public static final List<String> MATCH = List.of("pattern", "otherwise");
    public static final List<String> FLAG = List.of("words", "code", "text");

    private static final Map<String, Boolean> KEEP_OTHERS = ProfileTables.ordered("keep", true, "drop", false);

    private final ProfileNames names;
    private final ConditionReader conditions;

    StepReader(ProfileNames names) {
        this.names = names;
        this.conditions = new ConditionReader(names);
    }

    /** Returns a step; reports a fault and returns empty if it is not valid. */
    Optional<Step> step(ProfileNode node) {
        List<String> members = new ArrayList<>(KINDS);
        members.add("when");
        ProfileObject object = node.object(members);
        List<Condition> when = conditions.conditions(object.find("when"));
        List<String> kinds = KINDS.stream().filter(object::has).toList();
        if (kinds.isEmpty() && node.is(ProfileNode.Kind.OBJECT)) {
            node.faults().invalid(node, "one of the steps " + String.join(", ", KINDS));
        }
        if (kinds.size() > 1) {
            node.faults().invalid(node, "one step alone: make each a step of its own");
        }
        return kinds.stream().findFirst().flatMap(kind -> object.find(kind).map(what -> step(kind, what, when)));
    }

    private Step step(String kind, ProfileNode what, List<Condition> when) {
        return switch (kind) {
            case "empty" ->
                new Step.Empty(
                        Words.of(what.filledList().stream()
                                .map(ProfileNode::string)
                                .toList()),
                        when);
            case "split" -> split(what, when);
            case "map" -> new Step.Map(names.table(what), when);
            case "match" -> match(what, when);
            case "join" -> new Step.Join(what.string(), when);
            case "flag" -> {
                ProfileObject flag = what.object(FLAG);
                if (flag.find("code").isPresent() && flag.find("text").isPresent()) {
                    what.faults().invalid(what, "'code' or 'text', not both");
                }
                String given = flag.find("text").isPresent()
                        ? flag.string("text")
                        : flag.code("code").value();
                yield new Step.Flag(Words.of(flag.someStrings("words")), given, when);
            }
            default -> {
                if (!what.flag() && what.is(ProfileNode.Kind.FALSE)) {
                    what.faults().invalid(what, "true; a step that is not wanted is left out");
                }
                yield switch (kind) {
                    case "trim" -> new Step.Trim(when);
                    case "first" -> new Step.First(when);
                    case "normalise" -> new Step.Normalise(when);
                    default -> new Step.Withhold(when);
                };
            }
        };
    }

    private static Step split(ProfileNode what, List<Condition> when) {
        if (!what.is(ProfileNode.Kind.OBJECT)) {
            return new Step.Split(separators(what), false, when);
        }
        ProfileObject split = what.object(SPLIT);
        boolean brackets = split.flag("brackets", false);
        Optional<ProfileNode> at = brackets ? split.find("at") : split.need("at");
        return new Step.Split(at.map(StepReader::separators).orElse(List.of()), brackets, when);
    }

    private static List<String> separators(ProfileNode what) {
        List<ProfileNode> separators = what.oneOrMore();
        for (ProfileNode separator : separators) {
            if (separator.is(ProfileNode.Kind.STRING) && separator.text().isEmpty()) {
                separator.faults().invalid(separator, "a separator of at least one character");
            }
        }
        return separators.stream().map(ProfileNode::string).toList();
    }

    private static Step match(ProfileNode what, List<Condition> when) {
        if (!what.is(ProfileNode.Kind.OBJECT)) {
            return new Step.Match(ProfilePattern.withOneGroup(what), false, when);
        }
        ProfileObject match = what.object(MATCH);
        return new Step.Match(
                match.need("pattern").map(ProfilePattern::withOneGroup).orElseGet(ProfilePattern::nothing),
                match.word("otherwise", KEEP_OTHERS).orElse(false),
                when);
    }
}
