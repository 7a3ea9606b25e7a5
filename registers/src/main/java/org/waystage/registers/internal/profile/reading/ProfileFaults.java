package org.waystage.registers.internal.profile.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.json.reading.Reading;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/** Collects the faults of a profile, and returns them in the order of the text. */
public final class ProfileFaults {
    private final NoticeBook book = new NoticeBook();
    /** The number of words for which a near name was sought. */
    private int sought;

    public void syntax(Place place, String problem) {
        book.add(RegisterRules.PROFILE_SYNTAX, place, Map.of("problem", problem));
    }

    /** Reports that a document is not a profile. */
    void other(ProfileNode format) {
        book.add(RegisterRules.PROFILE_OTHER, format.place(), Map.of("format", format.text()));
    }

    void unknownMember(ProfileNode member, String name, Collection<String> known) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("member", name));
        near(name, known).ifPresent(near -> values.put("near", near));
        book.add(RegisterRules.PROFILE_MEMBER_UNKNOWN, member.place(), values);
    }

    void missing(ProfileNode object, String member) {
        book.add(RegisterRules.PROFILE_MEMBER_MISSING, object.place(), Map.of("member", member));
    }

    void wrongType(ProfileNode node, String expected) {
        book.add(
                RegisterRules.PROFILE_TYPE_WRONG,
                node.place(),
                Map.of("expected", expected, "found", node.kind().words()));
    }

    /** Reports a value that has the right type but is not allowed here. */
    void invalid(ProfileNode node, String expected) {
        invalid(node, new LinkedHashMap<>(Map.of("expected", expected)));
    }

    /** Reports a pattern that cannot be compiled, with the problem in the words of the engine. */
    void noPattern(ProfileNode node, String expected, String problem) {
        invalid(node, new LinkedHashMap<>(Map.of("expected", expected, "detail", problem)));
    }

    /** Reports a value that is not one of some words. */
    void noWord(ProfileNode node, Collection<String> words) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("words", String.join(", ", words)));
        near(node.text(), words).ifPresent(near -> values.put("near", near));
        invalid(node, values);
    }

    private void invalid(ProfileNode node, Map<String, String> values) {
        if (node.kind() == ProfileNode.Kind.STRING || node.kind() == ProfileNode.Kind.NUMBER) {
            values.put("value", node.text());
        }
        book.add(RegisterRules.PROFILE_VALUE_INVALID, node.place(), values);
    }

    /** Reports a reference to a name that the profile does not define; returns the name that was probably meant. */
    Optional<String> unknownReference(ProfileNode node, String kind, Collection<String> known) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("kind", kind, "name", node.text()));
        Optional<String> near = near(node.text(), known);
        near.ifPresent(name -> values.put("near", name));
        book.add(RegisterRules.PROFILE_REFERENCE_UNKNOWN, node.place(), values);
        return near;
    }

    private Optional<String> near(String word, Collection<String> known) {
        sought++;
        return sought <= NearMiss.MOST_WORDS ? NearMiss.of(word, known) : Optional.empty();
    }

    void unused(ProfileNode node, String kind, String name) {
        book.add(RegisterRules.PROFILE_UNUSED, node.place(), Map.of("kind", kind, "name", name));
    }

    boolean hasErrors() {
        return book.hasErrors();
    }

    /** Returns the notices in the order of the text. */
    List<Notice> notices() {
        Comparator<Place> byPosition = Comparator.comparing(
                place -> place.position().orElse(new Place.Position(1, 1)),
                Comparator.comparingLong(Place.Position::line).thenComparingInt(Place.Position::column));
        return book.kept().stream()
                .sorted(Comparator.comparing(Notice::place, byPosition))
                .toList();
    }

    /** Returns the number of notices of each severity, including those beyond the limit. */
    Reading.Counts counts() {
        return new Reading.Counts(count(Severity.ERROR), count(Severity.WARNING), count(Severity.INFO));
    }

    /** Returns the number of notices of each rule, by its id, including those beyond the limit. */
    Map<String, Long> countsByRule() {
        Map<String, Long> byRule = new HashMap<>();
        book.counts().forEach((rule, count) -> byRule.merge(rule.id(), count, Long::sum));
        return byRule;
    }

    private long count(Severity severity) {
        long count = 0;
        for (Map.Entry<Rule, Long> entry : book.counts().entrySet()) {
            count += entry.getKey().severity() == severity ? entry.getValue() : 0;
        }
        return count;
    }
}
