package org.waystage.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.reference.CodeList;
import org.waystage.core.source.Citation;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.reading.JsonRules;

/** The document of the taxonomy, the code lists, the ladder of stages and the crosswalks in SKOS. */
final class SkosDocument {
    private final Catalogue catalogue;
    private final Addresses addresses;
    private final Losses losses = new Losses();

    private SkosDocument(Catalogue catalogue, Addresses addresses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    /** Writes the document and returns what SKOS cannot express. */
    static List<Notice> write(Catalogue catalogue, Addresses addresses, OutputStream out) throws IOException {
        SkosDocument document = new SkosDocument(catalogue, addresses);
        NodeWriter.write(Context.SKOS, out, document::write);
        return document.losses.notices();
    }

    private void write(NodeWriter nodes) {
        new TechnologyConcepts(catalogue, addresses, losses).write(nodes);
        List<CodeList> lists = catalogue.codeLists();
        for (int i = 0; i < lists.size(); i++) {
            new CodeConcepts(lists.get(i), "/codeLists/" + i, addresses, losses).write(nodes);
        }
        StageConcepts stages = new StageConcepts(catalogue, addresses, losses);
        stages.writeLadder(nodes);
        for (int i = 0; i < catalogue.crosswalks().size(); i++) {
            stages.writeCrosswalk(catalogue.crosswalks().get(i), "/crosswalks/" + i, nodes);
        }
        halves();
    }

    /** Notes each lone surrogate, which is replaced by another character. They are those that the canonical form rejects. */
    private void halves() {
        Catalogue written = catalogue.toBuilder()
                .caseStudies(List.of())
                .surveys(List.of())
                .recommendations(List.of())
                .lessons(List.of())
                .initiatives(List.of())
                .organizations(List.of())
                .sources(List.of())
                .notes(List.of())
                .build();
        CanonicalJson.of(CatalogueWriter.compact().toBytes(written)).notices().stream()
                .filter(notice -> notice.rule().equals(JsonRules.SURROGATE_LONE))
                .forEach(notice -> losses.text(notice.place().pointer()));
    }

    /** Writes the sources of a scheme or collection. */
    static void sources(NodeWriter nodes, List<Citation> sources, String pointer, Addresses addresses, Losses losses) {
        nodes.addresses("dcterms:source", addressesOf(sources, addresses).toList());
        for (int i = 0; i < sources.size(); i++) {
            Citation citation = sources.get(i);
            String place = pointer + "/sources/" + i;
            if (citation.where().isPresent()) {
                losses.member(place, "where");
            }
            losses.extras(place, citation.extras());
        }
    }

    private static Stream<String> addressesOf(List<Citation> sources, Addresses addresses) {
        return sources.stream().map(citation -> addresses.source(citation.source()));
    }
}
