package org.waystage.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Marks that cannot be read: members that this version does not know, of a name that is {@code visibility} or near it, such
 * as {@code visibilty} or {@code Visibility}.
 */
final class UnreadMarks {
    private static final String MARK = "visibility";
    /** How many letters may differ: with three, a member {@code feasibility} would be a mark. */
    private static final int MOST_LETTERS = 2;

    private final List<Notice> notices = new ArrayList<>();

    private UnreadMarks() {}

    /** Returns the name of the first member that looks like a mark, if any does. */
    static Optional<String> in(Extras extras) {
        if (extras.isEmpty()) {
            return Optional.empty();
        }
        return extras.members().keySet().stream().filter(UnreadMarks::isNear).findFirst();
    }

    private static boolean isNear(String member) {
        String letters = member.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        return letters.length() <= NearMiss.LONGEST && NearMiss.distance(letters, MARK, MOST_LETTERS) <= MOST_LETTERS;
    }

    /** Returns a notice for each part of a catalogue that can be marked and has a mark that cannot be read. */
    static List<Notice> of(Catalogue catalogue) {
        UnreadMarks marks = new UnreadMarks();
        marks.each("/caseStudies", catalogue.caseStudies(), CaseStudy::extras);
        int i = 0;
        for (CaseStudy value : catalogue.caseStudies()) {
            String pointer = "/caseStudies/" + i++;
            marks.each(pointer + "/stages", value.stages(), StageRecord::extras);
            marks.each(pointer + "/needs", value.needs(), Statement::extras);
            marks.each(pointer + "/objectives", value.objectives(), Statement::extras);
            marks.each(pointer + "/benefits", value.benefits(), Statement::extras);
            marks.each(pointer + "/challenges", value.challenges(), Statement::extras);
            marks.each(pointer + "/lessons", value.lessons(), Statement::extras);
            marks.each(pointer + "/outcomes", value.outcomes(), Outcome::extras);
        }
        marks.each("/sources", catalogue.sources(), Source::extras);
        return marks.notices;
    }

    private <T> void each(String pointer, List<T> values, Function<T, Extras> extras) {
        for (int i = 0; i < values.size(); i++) {
            String element = pointer + "/" + i;
            in(extras.apply(values.get(i)))
                    .ifPresent(member -> notices.add(Notice.of(
                            RedactionRules.MARK_UNREAD,
                            Place.of(element),
                            Map.of("member", member, "leftOut", element))));
        }
    }
}
