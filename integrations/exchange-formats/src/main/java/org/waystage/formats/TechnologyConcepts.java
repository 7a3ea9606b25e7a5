package org.waystage.formats;

import static org.waystage.formats.FormatMessages.MESSAGES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Technology;
import org.waystage.core.reference.Technology.Label;
import org.waystage.core.reference.Technology.LabelKind;

/** The technologies as concepts of one scheme, and their collections. */
final class TechnologyConcepts {
    private final Catalogue catalogue;
    private final Addresses addresses;
    private final Losses losses;

    TechnologyConcepts(Catalogue catalogue, Addresses addresses, Losses losses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.losses = losses;
    }

    void write(NodeWriter nodes) {
        nodes.begin(addresses.taxonomy(), "skos:ConceptScheme")
                .text("dcterms:title", MESSAGES.text("scheme.taxonomy"))
                .address("dcterms:isPartOf", addresses.edition(catalogue))
                .literal("owl:versionInfo", catalogue.edition())
                .date("dcterms:issued", catalogue.issued());
        Heads.publisher(nodes, catalogue);
        Heads.licence(nodes, catalogue);
        nodes.addresses(
                        "skos:hasTopConcept",
                        catalogue.technologies().stream()
                                .filter(technology -> technology.broader().isEmpty())
                                .map(technology -> addresses.technology(technology.id()))
                                .toList())
                .end();
        for (int i = 0; i < catalogue.technologies().size(); i++) {
            Technology technology = catalogue.technologies().get(i);
            if (losses.isFirst(addresses.technology(technology.id()), "/technologies/" + i)) {
                technology(technology, "/technologies/" + i, nodes);
            }
        }
        for (int i = 0; i < catalogue.collections().size(); i++) {
            ConceptCollection collection = catalogue.collections().get(i);
            if (losses.isFirst(addresses.collection(collection.id()), "/collections/" + i)) {
                collection(collection, "/collections/" + i, nodes);
            }
        }
    }

    private void technology(Technology technology, String pointer, NodeWriter nodes) {
        nodes.begin(addresses.technology(technology.id()), "skos:Concept")
                .literal("dcterms:identifier", technology.id().value())
                .address("skos:inScheme", addresses.taxonomy())
                .text("skos:prefLabel", technology.name());
        labels(technology, pointer, nodes);
        nodes.text("skos:definition", technology.definition());
        if (technology.broader().isPresent()) {
            nodes.address("skos:broader", technology.broader().map(addresses::technology));
        } else {
            nodes.address("skos:topConceptOf", addresses.taxonomy());
        }
        nodes.addresses(
                "skos:narrower",
                catalogue.narrower(technology.id()).stream()
                        .map(narrower -> addresses.technology(narrower.id()))
                        .toList());
        nodes.addresses("skos:exactMatch", matches(technology, pointer));
        if (technology.isDeprecated()) {
            nodes.flag("owl:deprecated")
                    .address("dcterms:isReplacedBy", technology.replacedBy().map(addresses::technology))
                    .date("waystage:deprecatedSince", technology.deprecatedSince());
        }
        nodes.end();
        losses.extras(pointer, technology.extras());
    }

    private Set<String> matches(Technology technology, String pointer) {
        Set<String> matches = new LinkedHashSet<>();
        for (int i = 0; i < technology.sameAs().size(); i++) {
            String address = technology.sameAs().get(i);
            if (!Links.isAddress(address) || !matches.add(address)) {
                losses.element(pointer + "/sameAs/" + i);
            }
        }
        return matches;
    }

    /** Writes the labels: all as alternatives, which every tool shows, and the abbreviations also as abbreviations. */
    private void labels(Technology technology, String pointer, NodeWriter nodes) {
        Map<String, List<String>> alternatives = new LinkedHashMap<>();
        Map<String, List<String>> abbreviations = new LinkedHashMap<>();
        Set<List<String>> written = new HashSet<>();
        technology.name().forEach((language, name) -> written.add(List.of(language, name)));
        for (int i = 0; i < technology.labels().size(); i++) {
            Label label = technology.labels().get(i);
            String place = pointer + "/labels/" + i;
            String language = label.language().orElse(NodeWriter.NO_LANGUAGE);
            if (!written.add(List.of(language, label.text()))) {
                losses.element(pointer + "/labels/" + i);
                continue;
            }
            add(alternatives, language, label.text());
            if (label.kind().filter(LabelKind.Listed.ABBREVIATION::equals).isPresent()) {
                add(abbreviations, language, label.text());
            } else if (label.kind().filter(LabelKind.Listed.ALTERNATIVE::equals).isEmpty()) {
                losses.member(place, "kind");
            }
            losses.extras(place, label.extras());
        }
        nodes.byLanguage("skos:altLabel", alternatives).byLanguage("waystage:abbreviation", abbreviations);
    }

    private static void add(Map<String, List<String>> texts, String language, String text) {
        texts.computeIfAbsent(language, key -> new ArrayList<>()).add(text);
    }

    private void collection(ConceptCollection collection, String pointer, NodeWriter nodes) {
        List<String> members =
                collection.members().stream().map(addresses::technology).toList();
        nodes.begin(addresses.collection(collection.id()), "skos:OrderedCollection")
                .literal("dcterms:identifier", collection.id().value())
                .text("skos:prefLabel", collection.name())
                .text("skos:definition", collection.definition())
                .addresses("skos:member", members)
                .list("skos:memberList", members);
        SkosDocument.sources(nodes, collection.sources(), pointer, addresses, losses);
        nodes.end();
        losses.extras(pointer, collection.extras());
    }
}
