package org.waystage.report.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.history.difference.Change;
import org.waystage.history.difference.MemberChange;
import org.waystage.history.difference.StageMove;
import org.waystage.report.words.Words;

/** The words for changes in one language. */
final class ChangeWords {
    private final Words words;

    ChangeWords(Words words) {
        this.words = words;
    }

    /** Returns the name of an edition within a sentence. */
    String edition(Catalogue edition) {
        return edition.edition()
                .map(label -> words.say("changes.edition", label))
                .or(() -> edition.issued().map(day -> words.say("changes.edition.of", words.date(day))))
                .orElseGet(() -> words.say("changes.edition.earlier"));
    }

    String causes(Collection<StageMove.Cause> causes) {
        return causes.stream().map(cause -> words.code("cause", cause.code())).collect(Collectors.joining(separator()));
    }

    String direction(StageMove.Direction direction) {
        return words.code("move", direction.code());
    }

    /** Returns the members of a record that changed, each with its languages if only its texts in these changed. */
    List<String> members(Change.Changed change) {
        Map<String, Set<String>> languages = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>();
        for (MemberChange member : change.members()) {
            String name = member.place().member().split("/", 3)[1];
            Set<String> its = languages.computeIfAbsent(name, each -> new LinkedHashSet<>());
            if (member instanceof MemberChange.TextChanged text) {
                its.add(text.language());
            } else {
                others.add(name);
            }
        }
        List<String> members = new ArrayList<>();
        languages.forEach((name, its) -> {
            String word = words.code("member", name.replace("~1", "/").replace("~0", "~"));
            members.add(
                    others.contains(name) ? word : words.say("changes.member", word, String.join(separator(), its)));
        });
        return members;
    }

    private String separator() {
        return words.say("separator");
    }
}
