package org.waystage.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.Id;
import org.waystage.core.reference.Organization;
import org.waystage.core.source.Source;
import org.waystage.core.value.Identifier;

/** The document of the cases of an edition, their statements, and the sources that say so, in PROV. */
final class ProvDocument {
    static final CodeListId COUNTRIES = CodeListId.of("countries");

    private final Catalogue catalogue;
    private final Addresses addresses;
    /** The ids written; of two records with the same id, only the first is written. */
    private final Set<Id> written = new HashSet<>();

    private ProvDocument(Catalogue catalogue, Addresses addresses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    static void write(Catalogue catalogue, Addresses addresses, OutputStream out) throws IOException {
        NodeWriter.write(Context.PROV, out, new ProvDocument(catalogue, addresses)::write);
    }

    private void write(NodeWriter nodes) {
        nodes.begin(addresses.edition(catalogue), "prov:Entity")
                .text("dcterms:title", catalogue.title())
                .date("dcterms:issued", catalogue.issued());
        catalogue.publisher().ifPresent(name -> Heads.agent(nodes, "prov:wasAttributedTo", name));
        nodes.end();
        catalogue.sources().forEach(source -> source(source, nodes));
        catalogue.organizations().forEach(organization -> organization(organization, nodes));
        CaseEntities cases = new CaseEntities(catalogue, addresses);
        catalogue.caseStudies().stream()
                .filter(caseStudy -> written.add(caseStudy.id()))
                .forEach(caseStudy -> cases.write(caseStudy, nodes));
    }

    private void source(Source source, NodeWriter nodes) {
        if (!written.add(source.id())) {
            return;
        }
        Optional<String> page = source.address().filter(Links::isAddress);
        Optional<String> words = source.address().filter(address -> page.isEmpty());
        nodes.begin(addresses.source(source.id()), "prov:Entity")
                .literal("dcterms:identifier", source.id().value())
                .text("dcterms:title", source.title())
                .address("foaf:page", page)
                .literal("dcterms:bibliographicCitation", words)
                .date("dcterms:issued", source.issued())
                .date("waystage:retrieved", source.retrieved())
                .literals("dcterms:language", source.languages())
                .literal("waystage:reliability", source.reliability().map(Object::toString))
                .address("dcterms:replaces", source.replaces().map(addresses::source));
        if (!source.publishers().isEmpty()) {
            nodes.beginList("prov:wasAttributedTo");
            source.publishers()
                    .forEach(name -> nodes.beginElement("foaf:Agent", "prov:Agent")
                            .text("foaf:name", name)
                            .end());
            nodes.endList();
        }
        nodes.end();
    }

    private void organization(Organization organization, NodeWriter nodes) {
        if (!written.add(organization.id())) {
            return;
        }
        nodes.begin(addresses.organization(organization.id()), "foaf:Organization", "prov:Organization")
                .literal("dcterms:identifier", organization.id().value())
                .text("foaf:name", organization.name())
                .address("dcterms:spatial", organization.country().map(code -> addresses.code(COUNTRIES, code)))
                .address("dcterms:isPartOf", organization.partOf().map(addresses::organization));
        identifiers(organization.identifiers(), nodes);
        nodes.end();
    }

    /** Writes the identifiers that other schemes give something: each with its scheme, and as a link if it is one. */
    static void identifiers(List<Identifier> identifiers, NodeWriter nodes) {
        if (identifiers.isEmpty()) {
            return;
        }
        nodes.beginList("adms:identifier");
        for (Identifier identifier : identifiers) {
            nodes.beginElement("adms:Identifier")
                    .literal("skos:notation", identifier.value())
                    .literal("adms:schemaAgency", identifier.scheme())
                    .end();
        }
        nodes.endList();
        nodes.addresses(
                "rdfs:seeAlso",
                identifiers.stream()
                        .map(Identifier::value)
                        .filter(value -> Links.isWeb(value) && Links.isAddress(value))
                        .toList());
    }
}
