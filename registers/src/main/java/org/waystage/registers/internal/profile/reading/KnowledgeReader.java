package org.waystage.registers.internal.profile.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Relation;
import org.waystage.core.value.Extras;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.shared.Slugs;

/** Reads what a profile adds to the catalogue: organizations, technologies and crosswalks. */
public final class KnowledgeReader {
    public static final List<String> ORGANIZATION =
            List.of("id", "name", "kind", "country", "partOf", "aliases", "within");
    public static final List<String> TECHNOLOGY = List.of("id", "name", "broader", "definition");
    public static final List<String> CROSSWALK = List.of("scheme", "version", "order", "rows");
    public static final List<String> ROW = List.of("word", "stage", "relation", "reason");
    public static final Map<String, AdoptionStage> STAGES = ProfileNode.words(AdoptionStage.Listed.values());
    public static final Map<String, OrganizationKind> ORGANIZATION_KINDS =
            ProfileNode.words(OrganizationKind.Listed.values());
    public static final Map<String, Relation> RELATIONS = ProfileNode.words(Relation.Listed.values());

    private final ProfileNames names;

    KnowledgeReader(ProfileNames names) {
        this.names = names;
    }

    List<ProfileParts.KnownOrganization> organizations(ProfileObject profile) {
        noteRepeated(profile, "organizations", "id");
        noteCircles(profile, "organizations", "partOf", "a body that is not itself part of");
        noteNames(profile);
        return profile.each("organizations", this::organization);
    }

    /**
     * Reports the names of two bodies in one whole. A body without {@code within} is also found by its name alone, wherever it is; there
     * must not be two.
     */
    private static void noteNames(ProfileObject profile) {
        Map<String, String> bodies = new HashMap<>();
        for (ProfileNode node :
                profile.find("organizations").map(ProfileNode::elements).orElse(List.of())) {
            String id = text(node, "id");
            String within = text(node, "within");
            String whole = within.isEmpty() ? text(node, "partOf") : within;
            for (ProfileNode name : names(node)) {
                String key = "|" + Slugs.key(name.text());
                String other = bodies.putIfAbsent(whole + key, id);
                if ((other == null || other.equals(id)) && within.isEmpty()) {
                    other = bodies.putIfAbsent(key, id);
                }
                if (other != null && !other.equals(id)) {
                    name.faults().invalid(name, "a name that '" + other + "' does not have, or 'within' beside it");
                }
            }
        }
    }

    private static String text(ProfileNode object, String member) {
        ProfileNode node = object.members().get(member);
        return node == null ? "" : node.text();
    }

    private static List<ProfileNode> names(ProfileNode body) {
        List<ProfileNode> names = new ArrayList<>();
        Optional.ofNullable(body.members().get("name"))
                .ifPresent(name -> name.members().forEach((language, text) -> {
                    if (!language.equals(ProfileNode.COMMENT)) {
                        names.add(text);
                    }
                }));
        Optional.ofNullable(body.members().get("aliases")).ifPresent(aliases -> names.addAll(aliases.elements()));
        names.removeIf(name -> !name.is(ProfileNode.Kind.STRING));
        return names;
    }

    private ProfileParts.KnownOrganization organization(ProfileNode node) {
        ProfileObject object = node.object(ORGANIZATION);
        Organization.Builder builder = Organization.builder(OrganizationId.of(object.slug("id")), object.text("name"));
        object.word("kind", ORGANIZATION_KINDS).ifPresent(builder::kind);
        object.find("country").map(ProfileNode::code).ifPresent(builder::country);
        object.find("partOf").map(names::organization).map(OrganizationId::of).ifPresent(builder::partOf);
        return new ProfileParts.KnownOrganization(
                builder.build(),
                object.each("aliases", ProfileNode::filledString),
                object.find("within").map(names::organization).map(OrganizationId::of));
    }

    /**
     * Reports objects that contain themselves, directly or through others.
     *
     * @param above the member that names what contains an object
     * @param what the expectation in the fault, before the id of the object
     */
    private static void noteCircles(ProfileObject profile, String list, String above, String what) {
        Map<String, String> parents = new LinkedHashMap<>();
        List<ProfileNode> nodes = profile.find(list).map(ProfileNode::elements).orElse(List.of());
        for (ProfileNode node : nodes) {
            ProfileNode id = node.members().get("id");
            ProfileNode parent = node.members().get(above);
            if (id != null && parent != null) {
                parents.putIfAbsent(id.text(), parent.text());
            }
        }
        Set<String> circles = circles(parents);
        for (ProfileNode node : nodes) {
            ProfileNode id = node.members().get("id");
            ProfileNode parent = node.members().get(above);
            if (id != null && parent != null && circles.contains(id.text())) {
                parent.faults().invalid(parent, what + " '" + id.text() + "'");
            }
        }
    }

    /** Returns the ids whose chain of parents leads back to them. */
    private static Set<String> circles(Map<String, String> parents) {
        Set<String> circles = new HashSet<>();
        Map<String, String> walks = new HashMap<>();
        for (String start : parents.keySet()) {
            Optional<String> at = Optional.of(start);
            while (at.isPresent() && walks.putIfAbsent(at.get(), start) == null) {
                at = Optional.ofNullable(parents.get(at.get()));
            }
            boolean returned = at.map(walks::get).filter(start::equals).isPresent();
            while (returned && at.isPresent() && circles.add(at.get())) {
                at = Optional.ofNullable(parents.get(at.get()));
            }
        }
        return circles;
    }

    List<Technology> technologies(ProfileObject profile) {
        noteRepeated(profile, "technologies", "id");
        noteCircles(profile, "technologies", "broader", "a technology that is not itself narrower than");
        return profile.each("technologies", node -> {
            ProfileObject object = node.object(TECHNOLOGY);
            Technology.Builder builder = Technology.builder(TechnologyId.of(object.slug("id")), object.text("name"));
            object.find("broader").map(ProfileNode::slug).map(TechnologyId::of).ifPresent(builder::broader);
            object.optionalText("definition").ifPresent(builder::definition);
            return builder.build();
        });
    }

    List<Crosswalk> crosswalks(ProfileObject profile) {
        noteRepeated(profile, "crosswalks", "scheme");
        return profile.each("crosswalks", node -> {
            ProfileObject object = node.object(CROSSWALK);
            noteRepeated(object, "rows", "word");
            Crosswalk.Builder builder =
                    Crosswalk.builder(object.code("scheme")).rows(object.some("rows", KnowledgeReader::row));
            object.optionalString("version").ifPresent(builder::version);
            builder.order(order(object));
            return builder.build();
        });
    }

    /** Returns the words of a scheme in their order; reports words that the scheme does not have, and repeated ones. */
    private static List<String> order(ProfileObject crosswalk) {
        List<ProfileNode> order = crosswalk.find("order").map(ProfileNode::list).orElse(List.of());
        Set<String> words = new HashSet<>();
        crosswalk
                .find("rows")
                .ifPresent(rows -> rows.elements()
                        .forEach(row -> Optional.ofNullable(row.members().get("word"))
                                .ifPresent(word -> words.add(word.text()))));
        for (ProfileNode word : order) {
            if (word.is(ProfileNode.Kind.STRING) && !words.contains(word.text())) {
                word.faults().unknownReference(word, "word", words);
            }
        }
        ProfileNode.noteRepeated(order, "a word");
        return order.stream().map(ProfileNode::string).toList();
    }

    private static Crosswalk.Row row(ProfileNode node) {
        ProfileObject object = node.object(ROW);
        return new Crosswalk.Row(
                object.need("word").map(ProfileNode::string).orElse(""),
                object.word("stage", STAGES),
                object.word("relation", RELATIONS),
                object.optionalText("reason"),
                Extras.none());
    }

    private static void noteRepeated(ProfileObject object, String list, String member) {
        List<ProfileNode> nodes = object.find(list).map(ProfileNode::elements).orElse(List.of());
        ProfileNode.noteRepeated(
                nodes.stream()
                        .map(node -> node.members().get(member))
                        .filter(Objects::nonNull)
                        .toList(),
                "a '" + member + "'");
    }
}
