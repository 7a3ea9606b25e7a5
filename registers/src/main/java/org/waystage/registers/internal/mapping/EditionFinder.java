package org.waystage.registers.internal.mapping;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
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
     */
    public record Edition(
            String label, PartialDate issued, Optional<Long> sequence, Optional<String> readAs, boolean assumed) {
        private Edition onlyAssumed() {
            return new Edition(label, issued, sequence, readAs, true);
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
                    return Optional.of(of(given.get().toString(), given.get(), Optional.empty(), label));
                }
                if (issued.isPresent() && (label.isPresent() || given.isPresent())) {
                    Optional<Long> sequence = rule.sequence()
                            .flatMap(place -> tell(place, fileName, members))
                            .flatMap(EditionFinder::number);
                    Edition edition = of(label.orElseGet(() -> issued.get().toString()), issued.get(), sequence, label);
                    boolean assumed = fixed && given.isEmpty() && rules.size() > 1;
                    return Optional.of(assumed ? edition.onlyAssumed() : edition);
                }
            }
        }
        return given.map(date -> of(date.toString(), date, Optional.empty(), Optional.empty()));
    }

    private static Edition of(String label, PartialDate issued, Optional<Long> sequence, Optional<String> readAs) {
        return new Edition(label, issued, sequence, readAs, false);
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
            return caught(name.match(), fileName);
        }
        EditionRule.Origin.Member member = (EditionRule.Origin.Member) told;
        Optional<String> text = Optional.ofNullable(members.get(member.pointer()));
        return member.match().isEmpty()
                ? text
                : text.flatMap(whole -> caught(member.match().get(), whole));
    }

    private static Optional<String> caught(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }

    /** Parses a date with hyphens, dots or slashes between its parts. */
    private static Optional<PartialDate> date(String text) {
        char[] letters = text.strip().replace('.', '-').replace('/', '-').toCharArray();
        return PartialDate.parse(letters, 0, letters.length);
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
