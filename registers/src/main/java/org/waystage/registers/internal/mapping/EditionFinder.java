package org.waystage.registers.internal.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.value.PartialDate;
import org.waystage.registers.internal.profile.EditionRule;
import org.waystage.registers.internal.shared.Blanks;

/** Recognizes the edition of a register. */
public final class EditionFinder {
    private EditionFinder() {}

    /**
     * An edition of a register.
     *
     * @param label the label of the edition
     * @param issued the issue date
     * @param sequence its place among the editions; empty if not known
     * @param readAs the label of the edition in the profile, which selects headers and readings
     * @param assumed whether nothing in the file identifies the edition
     * @param noSequence the text that should state its place among the editions, but does not
     */
    public record Edition(
            String label,
            PartialDate issued,
            Optional<Long> sequence,
            Optional<String> readAs,
            boolean assumed,
            Optional<NoSequence> noSequence) {
        /** Creates an edition that the file identifies. */
        public Edition(String label, PartialDate issued, Optional<Long> sequence, Optional<String> readAs) {
            this(label, issued, sequence, readAs, false, Optional.empty());
        }
    }

    /**
     * A text that is not the place of an edition among others.
     *
     * @param pointer the member of the document that has it; empty if it is from elsewhere
     */
    public record NoSequence(String text, String pointer) {
        static Optional<NoSequence> of(EditionRule.Origin origin, Optional<String> text) {
            String pointer = origin instanceof EditionRule.Origin.Member member ? member.pointer() : "";
            return text.filter(found -> !Blanks.trim(found).isEmpty()
                            && EditionRule.sequence(found).isEmpty())
                    .map(found -> new NoSequence(found, pointer));
        }
    }

    /**
     * Returns the first edition that fits and whose issue date is known or given.
     *
     * @param given an issue date that overrides that of the profile
     */
    public static Optional<Edition> find(
            List<EditionRule> rules,
            String fileName,
            List<String> headers,
            Map<String, String> members,
            Optional<PartialDate> given) {
        for (EditionRule rule : rules) {
            if (fits(rule, fileName, headers)) {
                Optional<PartialDate> told =
                        tell(rule.issued(), fileName, members).flatMap(EditionFinder::date);
                Optional<String> label = tell(rule.label(), fileName, members)
                        .filter(text -> !Blanks.trim(text).isEmpty());
                Optional<PartialDate> issued = given.or(() -> told);
                boolean fixed = rule.issued() instanceof EditionRule.Origin.Fixed
                        && rule.headers().isEmpty()
                        && rule.fileName().isEmpty();
                if (fixed && given.isPresent() && !given.equals(told)) {
                    return Optional.of(new Edition(given.get().toString(), given.get(), Optional.empty(), label));
                }
                if (issued.isPresent() && (label.isPresent() || given.isPresent())) {
                    Optional<String> place = rule.sequence().flatMap(origin -> tell(origin, fileName, members));
                    return Optional.of(new Edition(
                            label.orElseGet(() -> issued.get().toString()),
                            issued.get(),
                            place.flatMap(EditionRule::sequence),
                            label,
                            fixed && given.isEmpty() && rules.size() > 1,
                            rule.sequence().flatMap(origin -> NoSequence.of(origin, place))));
                }
            }
        }
        return given.map(date -> new Edition(date.toString(), date, Optional.empty(), Optional.empty()));
    }

    private static boolean fits(EditionRule rule, String fileName, List<String> headers) {
        return rule.fileName().map(name -> name.matcher(fileName).find()).orElse(true)
                && rule.headers().stream()
                        .allMatch(wanted -> headers.stream()
                                .anyMatch(header -> LooseTable.key(header).equals(LooseTable.key(wanted))));
    }

    private static Optional<String> tell(EditionRule.Origin told, String fileName, Map<String, String> members) {
        if (told instanceof EditionRule.Origin.Fixed fixed) {
            return Optional.of(fixed.text());
        }
        if (told instanceof EditionRule.Origin.FileName name) {
            return EditionRule.caught(name.match(), fileName);
        }
        EditionRule.Origin.Member member = (EditionRule.Origin.Member) told;
        return Optional.ofNullable(members.get(member.pointer())).flatMap(member::in);
    }

    /** Parses a date with hyphens, dots or slashes between its parts. */
    private static Optional<PartialDate> date(String text) {
        char[] letters = text.strip().replace('.', '-').replace('/', '-').toCharArray();
        return PartialDate.parse(letters, 0, letters.length);
    }
}
