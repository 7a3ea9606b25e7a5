package org.waystage.core.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/** Says in a sentence what was left out of an edition, without saying what it was. */
final class RedactionNote {
    private RedactionNote() {}

    static Optional<Text> of(Visibility.Listed audience, Map<RedactedContent, Integer> counts, int least) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        String english = switch (audience) {
            case PUBLIC -> "the public";
            case MEMBERS -> "members";
            case RESTRICTED -> "named readers";
        };
        String french = switch (audience) {
            case PUBLIC -> "le public";
            case MEMBERS -> "les membres";
            case RESTRICTED -> "des lecteurs désignés";
        };
        return Optional.of(Text.english("Left out of this edition for " + english + ": "
                        + list("en", counts, least, "fewer than ") + ".")
                .with(
                        "fr",
                        "Ne figurent pas dans cette édition pour " + french + " : "
                                + list("fr", counts, least, "moins de ") + "."));
    }

    private static String list(String language, Map<RedactedContent, Integer> counts, int least, String fewer) {
        List<String> parts = new ArrayList<>();
        counts.forEach((content, count) -> parts.add(
                content.label().in(language) + " (" + (count < least ? fewer + least : count.toString()) + ")"));
        return String.join(", ", parts);
    }
}
