package org.waystage.formats;

import static org.waystage.formats.FormatMessages.MESSAGES;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Technology;
import org.waystage.core.reference.Technology.Label;
import org.waystage.core.reference.Technology.LabelKind;

/** The document of the taxonomy in SKOS: technologies, and collections of them. */
final class SkosDocument {
    private final Document document = new Document("skos-context.json");
    private final Catalogue catalogue;
    private final Addresses addresses;

    private SkosDocument(Catalogue catalogue, Addresses addresses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    static void write(Catalogue catalogue, Addresses addresses, OutputStream out) throws IOException {
        SkosDocument skos = new SkosDocument(catalogue, addresses);
        skos.taxonomy();
        catalogue.technologies().forEach(skos::technology);
        catalogue.collections().forEach(skos::collection);
        skos.document.write(out);
    }

    private void taxonomy() {
        Node node = document.begin(addresses.taxonomy(), "skos:ConceptScheme")
                .text("dcterms:title", MESSAGES.text("scheme.taxonomy"))
                .value("dcterms:isPartOf", addresses.edition(catalogue))
                .value("owl:versionInfo", catalogue.edition())
                .date("dcterms:issued", catalogue.issued());
        document.licence(node, catalogue);
        Stream<Technology> tops = catalogue.technologies().stream()
                .filter(technology -> technology.broader().isEmpty());
        node.values("skos:hasTopConcept", addresses(tops));
    }

    private List<String> addresses(Stream<Technology> technologies) {
        return technologies.map(Technology::id).map(addresses::technology).toList();
    }

    private void technology(Technology technology) {
        Node node = document.begin(addresses.technology(technology.id()), "skos:Concept")
                .value("dcterms:identifier", technology.id().value())
                .value("skos:inScheme", addresses.taxonomy())
                .text("skos:prefLabel", technology.name());
        labels(technology, node);
        node.text("skos:definition", technology.definition());
        if (technology.broader().isPresent()) {
            node.value("skos:broader", technology.broader().map(addresses::technology));
        } else {
            node.value("skos:topConceptOf", addresses.taxonomy());
        }
        List<String> same =
                technology.sameAs().stream().filter(document::isAddress).toList();
        node.values("skos:narrower", addresses(catalogue.narrower(technology.id()).stream()))
                .values("skos:exactMatch", same);
        if (technology.isDeprecated()) {
            node.typed("owl:deprecated", "true", "boolean")
                    .value("dcterms:isReplacedBy", technology.replacedBy().map(addresses::technology))
                    .date("waystage:deprecatedSince", technology.deprecatedSince());
        }
    }

    /** Writes the labels: all as alternatives, which every tool shows, and the abbreviations also as abbreviations. */
    private static void labels(Technology technology, Node node) {
        Map<String, List<String>> alternatives = new LinkedHashMap<>();
        Map<String, List<String>> abbreviations = new LinkedHashMap<>();
        Set<List<String>> written = new HashSet<>();
        technology.name().forEach((language, name) -> written.add(List.of(language, name)));
        for (Label label : technology.labels()) {
            String language = label.language().orElse(Node.NO_LANGUAGE);
            if (written.add(List.of(language, label.text()))) {
                add(alternatives, language, label.text());
                if (label.kind().filter(LabelKind.Listed.ABBREVIATION::equals).isPresent()) {
                    add(abbreviations, language, label.text());
                }
            }
        }
        node.byLanguage("skos:altLabel", alternatives).byLanguage("waystage:abbreviation", abbreviations);
    }

    private static void add(Map<String, List<String>> texts, String language, String text) {
        texts.computeIfAbsent(language, key -> new ArrayList<>()).add(text);
    }

    private void collection(ConceptCollection collection) {
        List<String> members =
                collection.members().stream().map(addresses::technology).toList();
        document.begin(addresses.collection(collection.id()), "skos:OrderedCollection")
                .value("dcterms:identifier", collection.id().value())
                .text("skos:prefLabel", collection.name())
                .text("skos:definition", collection.definition())
                .values("skos:member", members)
                .list("skos:memberList", members);
    }
}
