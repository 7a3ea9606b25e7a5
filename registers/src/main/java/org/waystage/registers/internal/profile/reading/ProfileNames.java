package org.waystage.registers.internal.profile.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystage.core.notice.Place;
import org.waystage.core.value.Text;

/** The names that a profile defines, used to check references and to report unused names. */
final class ProfileNames {
    private final Kind columns;
    private final Kind tables;
    private final Kind dates;
    private final Set<String> organizations = new LinkedHashSet<>();
    private final Set<String> editions = new LinkedHashSet<>();
    private final boolean editionsKnown;
    private final String language;
    private final List<ProfileNode> mentions = new ArrayList<>();
    private final Set<String> withheld = new HashSet<>();
    private final Set<Place> withholding = new HashSet<>();

    private ProfileNames(ProfileNode profile) {
        columns = Kind.in(profile, "columns", "column");
        tables = Kind.in(profile, "tables", "table");
        dates = Kind.in(profile, "dates", "list of date readings");
        strings(elements(profile, "organizations"), "id", organizations);
        List<ProfileNode> rules = elements(profile, "editions");
        strings(rules, "label", editions);
        editionsKnown = rules.stream()
                .map(rule -> rule.members().get("label"))
                .allMatch(label -> label != null && label.is(ProfileNode.Kind.STRING));
        language = elements(member(profile, "source"), "languages").stream()
                .limit(1)
                .map(ProfileNode::text)
                .filter(Text::isTag)
                .findFirst()
                .orElse("und");
    }

    /** Collects the names of a profile, even from faulty parts: a fault in a column does not make its name unknown. */
    static ProfileNames of(ProfileNode profile) {
        return new ProfileNames(profile);
    }

    private static ProfileNode member(ProfileNode object, String name) {
        ProfileNode member = object.members().get(name);
        return member == null
                ? new ProfileNode(object.place(), ProfileNode.Kind.NULL, "", Map.of(), List.of(), object.faults())
                : member;
    }

    private static List<ProfileNode> elements(ProfileNode object, String name) {
        return member(object, name).elements();
    }

    private static void strings(List<ProfileNode> objects, String name, Set<String> found) {
        for (ProfileNode object : objects) {
            ProfileNode value = member(object, name);
            if (value.is(ProfileNode.Kind.STRING)) {
                found.add(value.text());
            }
        }
    }

    /** Returns the default language of texts. */
    String language() {
        return language;
    }

    String column(ProfileNode mention) {
        mentions.add(mention);
        return columns.mentioned(mention);
    }

    /** Records that a column is withheld as a whole, which counts as a use: no value can be read from it. */
    void withholdColumn(String name) {
        columns.used.add(name);
        withheld.add(name);
    }

    /** Records that a value withholds its columns in every record, so that no other value can be read from them. */
    void withholdAlways(List<ProfileNode> value) {
        value.forEach(mention -> withheld.add(mention.text()));
        value.forEach(mention -> withholding.add(mention.place()));
    }

    /** Reports every reference to a column that cannot be read because it is withheld. */
    void noteWithheld() {
        for (ProfileNode mention : mentions) {
            if (withheld.contains(mention.text()) && !withholding.contains(mention.place())) {
                mention.faults()
                        .invalid(mention, "a column that is not withheld, because nothing is read from one that is");
            }
        }
    }

    List<String> columns(List<ProfileNode> mentions) {
        return mentions.stream().map(this::column).toList();
    }

    String table(ProfileNode mention) {
        return tables.mentioned(mention);
    }

    String dates(ProfileNode mention) {
        return dates.mentioned(mention);
    }

    /** Returns the id of an organization, which the profile must define. */
    String organization(ProfileNode mention) {
        String id = mention.slug();
        if (mention.is(ProfileNode.Kind.STRING) && !organizations.contains(mention.text())) {
            mention.faults().unknownReference(mention, "organization", organizations);
        }
        return id;
    }

    /** Returns the label of an edition; an undefined label is detected only if the profile states all labels. */
    String edition(ProfileNode mention) {
        String label = mention.filledString();
        if (editionsKnown && mention.is(ProfileNode.Kind.STRING) && !editions.contains(label)) {
            mention.faults().unknownReference(mention, "edition", editions);
        }
        return label;
    }

    /** Marks all columns as used. */
    void useAllColumns() {
        columns.used.addAll(columns.nodes.keySet());
    }

    /** Reports unused names. */
    void noteUnused() {
        columns.noteUnused();
        tables.noteUnused();
        dates.noteUnused();
    }

    /** The names of one kind of object. */
    private static final class Kind {
        private final String words;
        private final Map<String, ProfileNode> nodes;
        private final Set<String> used = new HashSet<>();

        private Kind(String words, Map<String, ProfileNode> nodes) {
            this.words = words;
            this.nodes = nodes;
        }

        static Kind in(ProfileNode profile, String member, String words) {
            Map<String, ProfileNode> nodes =
                    new LinkedHashMap<>(member(profile, member).members());
            nodes.remove(ProfileNode.COMMENT);
            return new Kind(words, nodes);
        }

        String mentioned(ProfileNode mention) {
            String name = mention.string();
            Collection<String> known = nodes.keySet();
            if (mention.is(ProfileNode.Kind.STRING) && !known.contains(name)) {
                // the name that was probably meant is not also reported as unused
                mention.faults().unknownReference(mention, words, known).ifPresent(used::add);
            }
            used.add(name);
            return name;
        }

        void noteUnused() {
            nodes.forEach((name, node) -> {
                if (!used.contains(name)) {
                    node.faults().unused(node, words, name);
                }
            });
        }
    }
}
