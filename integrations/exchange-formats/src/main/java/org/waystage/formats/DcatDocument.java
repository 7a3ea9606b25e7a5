package org.waystage.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueSchemas;

/** The document of the editions of a series in DCAT 3: a catalogue with a series of datasets, each a version of the one before. */
final class DcatDocument {
    private static final String JSON = "https://www.iana.org/assignments/media-types/application/json";
    private static final String SHA_256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

    private final Document document = new Document("dcat-context.json");
    private final List<Catalogue> editions;
    private final Addresses addresses;

    private DcatDocument(List<Catalogue> editions, Addresses addresses) {
        this.editions = editions;
        this.addresses = addresses;
    }

    /** Writes the document of editions in their order. */
    static void write(List<Catalogue> editions, Addresses addresses, OutputStream out) throws IOException {
        DcatDocument dcat = new DcatDocument(editions, addresses);
        dcat.nodes();
        dcat.document.write(out);
    }

    private void nodes() {
        Catalogue latest = editions.get(editions.size() - 1);
        List<String> all = editions.stream().map(addresses::edition).toList();
        // A catalogue without label and date has no address of its own: it is the series itself.
        boolean series = !all.contains(addresses.series());
        Stream<String> datasets = series ? Stream.concat(Stream.of(addresses.series()), all.stream()) : all.stream();
        node(addresses.base(), "dcat:Catalog", latest)
                .date("dcterms:modified", latest.issued())
                .value("dcat:themeTaxonomy", addresses.taxonomy())
                .values("dcat:dataset", datasets.toList());
        if (series) {
            node(addresses.series(), "dcat:DatasetSeries", latest)
                    .value("dcterms:identifier", latest.id().value())
                    .date("dcterms:issued", editions.get(0).issued())
                    .date("dcterms:modified", latest.issued())
                    .value("dcat:first", all.get(0))
                    .value("dcat:last", all.get(all.size() - 1))
                    .values("dcat:hasVersion", all);
        }
        for (int i = 0; i < editions.size(); i++) {
            edition(editions.get(i), all.subList(Math.max(0, i - 1), i), series);
        }
    }

    /** Begins a node with what an edition says of itself. */
    private Node node(String address, String type, Catalogue edition) {
        Node node = document.begin(address, type)
                .text("dcterms:title", edition.title())
                .texts("dcterms:description", edition.notes());
        // The body that publishes the edition is known by its name alone.
        edition.publisher()
                .ifPresent(
                        name -> node.inside("dcterms:publisher", "foaf:Agent").text("foaf:name", name));
        return node;
    }

    private void edition(Catalogue edition, List<String> previous, boolean series) {
        String address = addresses.edition(edition);
        Node node = node(address, "dcat:Dataset", edition)
                .value("dcterms:identifier", address)
                .value("dcat:version", edition.edition())
                .date("dcterms:issued", edition.issued())
                .value("waystage:coverage", edition.coverage().map(Object::toString));
        document.licence(node, edition);
        if (series) {
            node.value("dcat:inSeries", addresses.series())
                    .value("dcat:isVersionOf", addresses.series())
                    .values("dcat:prev", previous)
                    .values("dcat:previousVersion", previous);
        }
        file(edition, address + ".json", node.inside("dcat:distribution", "dcat:Distribution"));
    }

    /** Writes the file of an edition: its canonical JSON, whose digest is that of the edition. */
    private void file(Catalogue edition, String address, Node node) {
        byte[] canonical = CanonicalJson.of(edition);
        node.value("dcat:accessURL", address)
                .value("dcat:downloadURL", address)
                .value("dcat:mediaType", JSON)
                .value("dcterms:conformsTo", CatalogueSchemas.CATALOGUE.id())
                .typed("dcat:byteSize", Integer.toString(canonical.length), "nonNegativeInteger");
        document.licence(node, edition);
        node.inside("spdx:checksum", "spdx:Checksum")
                .value("spdx:algorithm", SHA_256)
                .typed("spdx:checksumValue", CanonicalJson.digest(canonical), "hexBinary");
    }
}
