package org.waystage.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Technology;
import org.waystage.core.reference.Technology.Label;
import org.waystage.core.reference.Technology.LabelKind;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.formats.ReadNode.Link;
import org.waystage.formats.ReadNode.Literal;
import org.waystage.formats.ReadNode.Ordered;
import org.waystage.formats.ReadNode.Value;
import org.waystage.json.reading.Reading;

/** Makes a taxonomy from the nodes of a document. */
final class TaxonomyBuilder {
    private static final String SKOS = Context.SKOS_TERMS;
    private static final String CONCEPT = SKOS + "Concept";
    private static final String NAME = SKOS + "prefLabel";
    private static final String LABEL = SKOS + "altLabel";
    private static final String DEFINITION = SKOS + "definition";
    private static final String BROADER = SKOS + "broader";
    private static final String NARROWER = SKOS + "narrower";
    private static final String SAME = SKOS + "exactMatch";
    private static final String IN_SCHEME = SKOS + "inScheme";
    private static final String TOP_CONCEPT_OF = SKOS + "topConceptOf";
    private static final String MEMBER = SKOS + "member";
    private static final String MEMBERS = SKOS + "memberList";
    private static final String IDENTIFIER = Context.DUBLIN_CORE + "identifier";
    private static final String SUCCESSOR = Context.DUBLIN_CORE + "isReplacedBy";
    private static final String SOURCE = Context.DUBLIN_CORE + "source";
    private static final String DEPRECATED = Context.OWL + "deprecated";
    private static final String DEPRECATED_SINCE = Context.OWN + "deprecatedSince";
    private static final String ABBREVIATION = Context.OWN + "abbreviation";

    private static final Set<String> OF_CONCEPTS = Set.of(
            NAME,
            LABEL,
            DEFINITION,
            BROADER,
            NARROWER,
            SAME,
            IN_SCHEME,
            TOP_CONCEPT_OF,
            IDENTIFIER,
            SUCCESSOR,
            DEPRECATED,
            DEPRECATED_SINCE,
            ABBREVIATION);
    private static final Set<String> OF_COLLECTIONS =
            Set.of(NAME, DEFINITION, MEMBER, MEMBERS, IDENTIFIER, SOURCE, IN_SCHEME);

    /** The properties whose values are read as texts, flags or dates. */
    private static final Set<String> LITERALS =
            Set.of(NAME, LABEL, DEFINITION, IDENTIFIER, DEPRECATED, DEPRECATED_SINCE, ABBREVIATION);

    /** The properties whose values are read as addresses; those of collections need further checks. */
    private static final Set<String> LINKS = Set.of(BROADER, NARROWER, SAME, IN_SCHEME, TOP_CONCEPT_OF, SUCCESSOR);

    private static final Set<String> TRUE = Set.of("true", "1");
    private static final Set<String> FALSE = Set.of("false", "0");

    private final Graph graph;
    private final Addresses addresses;
    private final ReadNotices notices = new ReadNotices();
    private final Map<String, TechnologyId> ids = new HashMap<>();
    private final Set<TechnologyId> taken = new HashSet<>();
    private final Map<String, Set<String>> broader = new HashMap<>();

    /** A concept that will be a technology. */
    private record Concept(ReadNode node, TechnologyId id, Text name) {}

    TaxonomyBuilder(Graph graph, Addresses addresses) {
        this.graph = graph;
        this.addresses = addresses;
    }

    Reading<Taxonomy> read() {
        boolean ours = graph.node(addresses.taxonomy()).isPresent();
        List<ReadNode> concepts = graph.nodes().stream()
                .filter(node -> node.types.contains(CONCEPT))
                .filter(node -> !ours
                        || node.linksTo(IN_SCHEME, addresses.taxonomy())
                        || node.linksTo(TOP_CONCEPT_OF, addresses.taxonomy()))
                .toList();
        List<ReadNode> collections = graph.nodes().stream()
                .filter(node ->
                        node.types.contains(SKOS + "Collection") || node.types.contains(SKOS + "OrderedCollection"))
                .filter(node -> !ours || node.address.startsWith(addresses.base() + "collections/"))
                .toList();
        if (concepts.isEmpty()) {
            notices.add(LinkedDataRules.NO_CONCEPT, "", Map.of());
            return notices.reading(Optional.empty());
        }
        others(concepts, collections);
        List<Concept> named =
                concepts.stream().flatMap(node -> concept(node).stream()).toList();
        hierarchy(named);
        List<Technology> technologies = named.stream().map(this::technology).toList();
        Set<CollectionId> collectionIds = new HashSet<>();
        List<ConceptCollection> lists = collections.stream()
                .flatMap(node -> collection(node, collectionIds).stream())
                .toList();
        notices.unread();
        return notices.reading(Optional.of(new Taxonomy(technologies, lists)));
    }

    private void others(List<ReadNode> concepts, List<ReadNode> collections) {
        Set<ReadNode> read = new HashSet<>(concepts);
        read.addAll(collections);
        List<ReadNode> others = graph.nodes().stream()
                .filter(node -> !node.types.isEmpty() || !node.properties().isEmpty())
                .filter(node -> !read.contains(node))
                .filter(node -> !node.address.equals(addresses.taxonomy()))
                .toList();
        if (!others.isEmpty()) {
            notices.add(
                    LinkedDataRules.NODES_UNREAD,
                    others.get(0).pointer,
                    Map.of("count", Integer.toString(others.size())));
        }
    }

    /** Gives a concept its name and id; reports it if it has no name or gets no id, and is left out. */
    private Optional<Concept> concept(ReadNode node) {
        Optional<Text> name = name(node);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<TechnologyId> id = NewIds.of(node, addresses.base() + "technologies/", IDENTIFIER, notices)
                .map(TechnologyId::of);
        if (id.isPresent() && !taken.add(id.get())) {
            twice(node, id.get().value());
            return Optional.empty();
        }
        id.ifPresent(own -> ids.put(node.address, own));
        return id.map(own -> new Concept(node, own, name.get()));
    }

    private void twice(ReadNode node, String id) {
        notices.add(LinkedDataRules.ID_TWICE, node.pointer, Map.of("address", node.address, "id", id));
    }

    /** Returns the name of a node; reports it if it has none, and is left out. */
    private Optional<Text> name(ReadNode node) {
        Optional<Text> name = text(node, NAME);
        if (name.isEmpty()) {
            notices.add(LinkedDataRules.NAME_MISSING, node.pointer, Map.of("address", node.address));
        }
        return name;
    }

    /** Takes the broader concepts of each concept from it and from those that name it as narrower. */
    private void hierarchy(List<Concept> concepts) {
        for (Concept concept : concepts) {
            ReadNode node = concept.node();
            node.links(BROADER)
                    .forEach(link -> broader.computeIfAbsent(node.address, key -> new LinkedHashSet<>())
                            .add(link.address()));
        }
        for (Concept concept : concepts) {
            ReadNode node = concept.node();
            node.links(NARROWER).forEach(link -> {
                if (ids.containsKey(link.address())) {
                    broader.computeIfAbsent(link.address(), key -> new LinkedHashSet<>())
                            .add(node.address);
                } else {
                    notices.value(link, link.address());
                }
            });
        }
    }

    /** Reports the values that are addresses where texts are read, or the other way round. */
    private void otherKinds(ReadNode node) {
        node.properties()
                .forEach((property, values) -> values.stream()
                        .filter(value -> (LITERALS.contains(property) && !(value instanceof Literal))
                                || (LINKS.contains(property) && !(value instanceof Link)))
                        .forEach(value -> notices.value(value, written(value))));
    }

    private Technology technology(Concept concept) {
        ReadNode node = concept.node();
        notices.properties(node, OF_CONCEPTS);
        otherKinds(node);
        List<String> same = same(node);
        if (!node.address.equals(addresses.technology(concept.id())) && !ReadNode.isNameless(node.address)) {
            if (!same.contains(node.address)) {
                same.add(0, node.address);
            }
        }
        Optional<TechnologyId> successor = single(node, SUCCESSOR);
        Optional<PartialDate> since = since(node);
        boolean deprecated = node.literals(DEPRECATED).anyMatch(flag -> TRUE.contains(flag.text()));
        node.literals(DEPRECATED)
                .filter(flag -> !TRUE.contains(flag.text()) && !FALSE.contains(flag.text()))
                .forEach(flag -> notices.value(flag, flag.text()));
        if (deprecated && successor.isEmpty() && since.isEmpty()) {
            notices.value(node, DEPRECATED, "true");
        }
        return Technology.builder(concept.id(), concept.name())
                .definition(text(node, DEFINITION))
                .broader(broader(node))
                .labels(labels(node))
                .sameAs(same)
                .replacedBy(successor)
                .deprecatedSince(since)
                .build();
    }

    /** Returns the equivalents; reports those that have no address, which nobody could follow. */
    private List<String> same(ReadNode node) {
        Set<String> same = new LinkedHashSet<>();
        node.links(SAME).forEach(link -> {
            if (ReadNode.isNameless(link.address())) {
                notices.value(link, link.address());
            } else {
                same.add(link.address());
            }
        });
        return new ArrayList<>(same);
    }

    private Optional<TechnologyId> broader(ReadNode node) {
        Optional<TechnologyId> first = Optional.empty();
        for (String address : broader.getOrDefault(node.address, Set.of())) {
            Optional<TechnologyId> id = id(address);
            if (id.isPresent() && first.isEmpty()) {
                first = id;
            } else {
                notices.value(node, BROADER, address);
            }
        }
        return first;
    }

    /** Returns the id of a concept of the document, or of one below the base that the document does not contain. */
    private Optional<TechnologyId> id(String address) {
        TechnologyId known = ids.get(address);
        return known != null
                ? Optional.of(known)
                : NewIds.below(addresses.base() + "technologies/", address).map(TechnologyId::of);
    }

    private Optional<TechnologyId> single(ReadNode node, String property) {
        Optional<TechnologyId> first = Optional.empty();
        for (Link link : node.links(property).toList()) {
            Optional<TechnologyId> id = id(link.address());
            if (id.isPresent() && first.isEmpty()) {
                first = id;
            } else {
                notices.value(link, link.address());
            }
        }
        return first;
    }

    private Optional<PartialDate> since(ReadNode node) {
        Optional<PartialDate> first = Optional.empty();
        for (Literal literal : node.literals(DEPRECATED_SINCE).toList()) {
            Optional<PartialDate> date = Dates.parse(literal.text());
            if (date.isPresent() && first.isEmpty()) {
                first = date;
            } else {
                notices.value(literal, literal.text());
            }
        }
        return first;
    }

    /** Reads a text; of two in the same language, the first is kept and the other reported. */
    private Optional<Text> text(ReadNode node, String property) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Literal literal : node.literals(property).toList()) {
            String language = literal.language().orElse("und");
            if (Text.isTag(language) && tags.add(language)) {
                byLanguage.put(language, literal.text());
            } else {
                notices.value(literal, literal.text());
            }
        }
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(Text.of(byLanguage));
    }

    private List<Label> labels(ReadNode node) {
        Set<List<String>> abbreviations = new HashSet<>();
        node.literals(ABBREVIATION).forEach(literal -> abbreviations.add(key(literal)));
        List<Label> labels = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        Stream.concat(node.literals(LABEL), node.literals(ABBREVIATION)).forEach(literal -> {
            if (!seen.add(key(literal))) {
                return;
            }
            if (literal.language().filter(tag -> !Text.isTag(tag)).isPresent()) {
                notices.value(literal, literal.text());
                return;
            }
            LabelKind kind =
                    abbreviations.contains(key(literal)) ? LabelKind.Listed.ABBREVIATION : LabelKind.Listed.ALTERNATIVE;
            labels.add(new Label(literal.text(), literal.language(), Optional.of(kind), Extras.none()));
        });
        return labels;
    }

    private static List<String> key(Literal literal) {
        return List.of(literal.language().orElse(NodeWriter.NO_LANGUAGE), literal.text());
    }

    private Optional<ConceptCollection> collection(ReadNode node, Set<CollectionId> collectionIds) {
        Optional<Text> name = name(node);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<CollectionId> id = NewIds.of(node, addresses.base() + "collections/", IDENTIFIER, notices)
                .map(CollectionId::of);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!collectionIds.add(id.get())) {
            twice(node, id.get().value());
            return Optional.empty();
        }
        notices.properties(node, OF_COLLECTIONS);
        otherKinds(node);
        return Optional.of(ConceptCollection.builder(id.get(), name.get())
                .definition(text(node, DEFINITION))
                .members(members(node))
                .sources(sources(node))
                .build());
    }

    /** Reads the members in their order, if they have one; a member that is not in the order is reported. */
    private List<TechnologyId> members(ReadNode node) {
        List<Value> ordered = new ArrayList<>();
        for (Value list : node.values(MEMBERS)) {
            if (list instanceof Ordered values) {
                ordered.addAll(values.values());
            } else {
                notices.value(list, written(list));
            }
        }
        if (!ordered.isEmpty()) {
            Set<String> inOrder = new HashSet<>();
            ordered.forEach(value -> inOrder.add(written(value)));
            node.values(MEMBER).stream()
                    .filter(value -> !inOrder.contains(written(value)))
                    .forEach(value -> notices.value(value, written(value)));
        }
        List<TechnologyId> members = new ArrayList<>();
        for (Value value : ordered.isEmpty() ? node.values(MEMBER) : ordered) {
            Optional<TechnologyId> id = value instanceof Link link ? id(link.address()) : Optional.empty();
            id.ifPresentOrElse(members::add, () -> notices.value(value, written(value)));
        }
        return members;
    }

    private List<Citation> sources(ReadNode node) {
        List<Citation> sources = new ArrayList<>();
        for (Value value : node.values(SOURCE)) {
            Optional<SourceId> id = value instanceof Link link
                    ? NewIds.below(addresses.base() + "sources/", link.address())
                            .map(SourceId::of)
                    : Optional.empty();
            id.ifPresentOrElse(source -> sources.add(Citation.of(source)), () -> notices.value(value, written(value)));
        }
        return sources;
    }

    private static String written(Value value) {
        if (value instanceof Link link) {
            return link.address();
        }
        return value instanceof Literal literal ? literal.text() : "@list";
    }
}
