package org.waystage.formats;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.Id;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Technology;
import org.waystage.core.reference.Technology.Label;
import org.waystage.core.reference.Technology.LabelKind;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.formats.ReadNode.Value;
import org.waystage.json.reading.Reading;

/**
 * Makes a taxonomy from the nodes of a document. Each property of a node is taken once, and what is left of a concept or collection is
 * reported.
 */
final class TaxonomyBuilder {
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String OWN = "urn:waystage:term:";

    private final List<ReadNode> nodes;
    private final Addresses addresses;
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, TechnologyId> ids = new HashMap<>();
    private final Map<String, Set<Value>> broader = new HashMap<>();

    /** A concept or collection that will be in the taxonomy. */
    private record Named(ReadNode node, String id, Text name) {}

    TaxonomyBuilder(List<ReadNode> nodes, Addresses addresses) {
        this.nodes = nodes;
        this.addresses = addresses;
    }

    Reading<Taxonomy> read() {
        List<ReadNode> concepts = nodes.stream()
                .filter(node -> node.types().contains(SKOS + "Concept"))
                .toList();
        List<ReadNode> collections = nodes.stream()
                .filter(node -> node.types().contains(SKOS + "Collection")
                        || node.types().contains(SKOS + "OrderedCollection"))
                .toList();
        if (concepts.isEmpty()) {
            add(LinkedDataRules.NO_CONCEPT, "", Map.of());
            return reading(Optional.empty());
        }
        others(concepts, collections);
        List<Named> named = named(concepts, "technologies/");
        named.forEach(concept -> ids.put(concept.node().address(), TechnologyId.of(concept.id())));
        named.forEach(concept -> hierarchy(concept.node()));
        List<Technology> technologies = named.stream().map(this::technology).toList();
        List<ConceptCollection> lists = named(collections, "collections/").stream()
                .map(this::collection)
                .toList();
        unread(concepts, collections);
        return reading(Optional.of(new Taxonomy(technologies, lists)));
    }

    private Reading<Taxonomy> reading(Optional<Taxonomy> taxonomy) {
        return new Reading<>(taxonomy, notices, Reading.Counts.of(notices));
    }

    private void add(Rule rule, String pointer, Map<String, String> values) {
        notices.add(Notice.of(rule, Place.of(pointer), values));
    }

    /** Reports a value that the model cannot represent. */
    private void unread(Value value) {
        add(LinkedDataRules.VALUE_UNREAD, value.pointer(), Map.of("value", value.text()));
    }

    /** Reports each property that was not taken, once, with the number of nodes that have it. */
    private void unread(List<ReadNode> concepts, List<ReadNode> collections) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        Stream.concat(concepts.stream(), collections.stream())
                .forEach(node -> node.properties()
                        .forEach((property, values) -> places.computeIfAbsent(property, key -> new ArrayList<>())
                                .add(
                                        values.isEmpty()
                                                ? node.pointer()
                                                : values.get(0).pointer())));
        places.forEach((property, all) -> add(
                LinkedDataRules.PROPERTY_UNREAD,
                all.get(0),
                Map.of("property", property, "count", Integer.toString(all.size()))));
    }

    /** Reports the nodes that are neither concepts nor collections. */
    private void others(List<ReadNode> concepts, List<ReadNode> collections) {
        Set<String> read = new HashSet<>(Set.of(addresses.taxonomy()));
        concepts.forEach(node -> read.add(node.address()));
        collections.forEach(node -> read.add(node.address()));
        List<ReadNode> others = nodes.stream()
                .filter(node -> !node.types().isEmpty() || !node.properties().isEmpty())
                .filter(node -> !read.contains(node.address()))
                .toList();
        if (!others.isEmpty()) {
            String count = Integer.toString(others.size());
            add(LinkedDataRules.NODES_UNREAD, others.get(0).pointer(), Map.of("count", count));
        }
    }

    /** Gives nodes their names and ids; reports those that get none, and are left out. */
    private List<Named> named(List<ReadNode> all, String folder) {
        List<Named> named = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (ReadNode node : all) {
            Optional<Text> name = text(node, SKOS + "prefLabel");
            List<Value> identifiers = literals(node, TERMS + "identifier");
            Map<String, String> values = Map.of("address", node.address());
            if (name.isEmpty()) {
                add(LinkedDataRules.NAME_MISSING, node.pointer(), values);
                continue;
            }
            Optional<String> id = below(folder, node.address()).or(() -> made(node, identifiers));
            if (id.isEmpty()) {
                add(LinkedDataRules.ID_MISSING, node.pointer(), values);
            } else if (!taken.add(id.get())) {
                add(LinkedDataRules.ID_TWICE, node.pointer(), Map.of("address", node.address(), "id", id.get()));
            } else {
                links(node, SKOS + "inScheme");
                links(node, SKOS + "topConceptOf");
                named.add(new Named(node, id.get(), name.get()));
            }
        }
        return named;
    }

    /** Returns the id in an address in a folder below the base, if it is one. */
    private Optional<String> below(String folder, String address) {
        String beginning = addresses.base() + folder;
        return Optional.of(address)
                .filter(one -> one.startsWith(beginning))
                .map(one -> one.substring(beginning.length()))
                .filter(Id::isSlug);
    }

    /** Makes an id of an identifier of a node, or else of the end of its address; says so. */
    private Optional<String> made(ReadNode node, List<Value> identifiers) {
        String end = ReadNode.isNameless(node.address()) ? "" : node.address().replaceFirst("^.*[/#:]", "");
        Optional<String> made = Stream.concat(identifiers.stream().map(Value::text), Stream.of(end))
                .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                .map(text -> text.replaceFirst("^-", "").replaceFirst("-$", ""))
                .filter(Id::isSlug)
                .findFirst();
        Optional<Map<String, String>> values = made.map(id -> Map.of("address", node.address(), "id", id));
        values.ifPresent(all -> add(LinkedDataRules.ID_MADE, node.pointer(), all));
        return made;
    }

    private List<Value> literals(ReadNode node, String property) {
        return taken(node, property, false);
    }

    private List<Value> links(ReadNode node, String property) {
        return taken(node, property, true);
    }

    /** Takes the values of a property, which are addresses or are not; reports those of the other kind. */
    private List<Value> taken(ReadNode node, String property, boolean addresses) {
        List<Value> all =
                Optional.ofNullable(node.properties().remove(property)).orElse(List.of());
        all.stream().filter(value -> value.isAddress() != addresses).forEach(this::unread);
        return all.stream().filter(value -> value.isAddress() == addresses).toList();
    }

    /** Takes the broader concepts of a concept from it and from those that name it as narrower. */
    private void hierarchy(ReadNode node) {
        broaderOf(node.address()).addAll(links(node, SKOS + "broader"));
        for (Value link : links(node, SKOS + "narrower")) {
            if (ids.containsKey(link.text())) {
                broaderOf(link.text()).add(new Value(node.address(), Optional.empty(), true, link.pointer()));
            } else {
                unread(link);
            }
        }
    }

    private Set<Value> broaderOf(String address) {
        return broader.computeIfAbsent(address, key -> new LinkedHashSet<>());
    }

    private Technology technology(Named concept) {
        ReadNode node = concept.node();
        TechnologyId id = TechnologyId.of(concept.id());
        Set<String> same = new LinkedHashSet<>();
        if (!node.address().equals(addresses.technology(id)) && !ReadNode.isNameless(node.address())) {
            same.add(node.address());
        }
        // Nobody could follow an equivalent without an address.
        same.addAll(several(
                links(node, SKOS + "exactMatch"),
                link -> Optional.of(link.text()).filter(address -> !ReadNode.isNameless(address))));
        Optional<TechnologyId> successor = first(links(node, TERMS + "isReplacedBy"), this::technologyId);
        Optional<PartialDate> since = first(literals(node, OWN + "deprecatedSince"), TaxonomyBuilder::date);
        // Only a flag that is true is said by the other two.
        Set<String> said = successor.isPresent() || since.isPresent() ? Set.of("true", "false") : Set.of("false");
        literals(node, "http://www.w3.org/2002/07/owl#deprecated").stream()
                .filter(flag -> !said.contains(flag.text()))
                .forEach(this::unread);
        return Technology.builder(id, concept.name())
                .definition(text(node, SKOS + "definition"))
                .broader(first(broaderOf(node.address()), this::technologyId))
                .labels(labels(node))
                .sameAs(List.copyOf(same))
                .replacedBy(successor)
                .deprecatedSince(since)
                .build();
    }

    private Optional<TechnologyId> technologyId(Value link) {
        return Optional.ofNullable(ids.get(link.text()));
    }

    private static Optional<PartialDate> date(Value literal) {
        try {
            return Optional.of(PartialDate.parse(literal.text()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads the values that can be read, each once; reports the others. */
    private <T> Set<T> several(Iterable<Value> values, Function<Value, Optional<T>> read) {
        Set<T> several = new LinkedHashSet<>();
        values.forEach(value -> read.apply(value).ifPresentOrElse(several::add, () -> unread(value)));
        return several;
    }

    /** Reads the first value that can be read; reports all others but those that mean the same. */
    private <T> Optional<T> first(Iterable<Value> values, Function<Value, Optional<T>> read) {
        Set<T> first = new HashSet<>();
        for (Value value : values) {
            Optional<T> one = read.apply(value);
            if (one.isEmpty() || (!first.isEmpty() && !first.contains(one.get()))) {
                unread(value);
            } else {
                first.add(one.get());
            }
        }
        return first.stream().findFirst();
    }

    /** Reads a text; of two in the same language, the first is kept and the other reported. */
    private Optional<Text> text(ReadNode node, String property) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Value literal : literals(node, property)) {
            String language = literal.language().orElse("und");
            if (Text.isTag(language) && tags.add(language)) {
                byLanguage.put(language, literal.text());
            } else {
                unread(literal);
            }
        }
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(Text.of(byLanguage));
    }

    private List<Label> labels(ReadNode node) {
        Map<List<Object>, Label> labels = new LinkedHashMap<>();
        labels(literals(node, SKOS + "altLabel"), LabelKind.Listed.ALTERNATIVE, labels);
        labels(literals(node, OWN + "abbreviation"), LabelKind.Listed.ABBREVIATION, labels);
        return List.copyOf(labels.values());
    }

    private void labels(List<Value> literals, LabelKind kind, Map<List<Object>, Label> labels) {
        for (Value literal : literals) {
            if (literal.language().map(Text::isTag).orElse(true)) {
                Label label = new Label(literal.text(), literal.language(), Optional.of(kind), Extras.none());
                labels.put(List.of(literal.language(), literal.text()), label);
            } else {
                unread(literal);
            }
        }
    }

    /** Reads a collection: its members in their order, if they have one, and then any others. */
    private ConceptCollection collection(Named collection) {
        ReadNode node = collection.node();
        List<Value> members = new ArrayList<>(links(node, SKOS + "memberList"));
        members.addAll(links(node, SKOS + "member"));
        return ConceptCollection.builder(CollectionId.of(collection.id()), collection.name())
                .definition(text(node, SKOS + "definition"))
                .members(List.copyOf(several(members, this::technologyId)))
                .build();
    }
}
