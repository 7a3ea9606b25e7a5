package org.waystage.formats;

import java.util.List;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.CodeList.Entry;
import org.waystage.core.reference.CodeList.Link;
import org.waystage.core.reference.CodeList.Membership;
import org.waystage.core.value.Code;

/** A code list as a scheme of concepts. */
final class CodeConcepts {
    private static final CodeListId GROUPS = CodeListId.of("country-groups");

    private final CodeList list;
    private final String pointer;
    private final Addresses addresses;
    private final Losses losses;

    CodeConcepts(CodeList list, String pointer, Addresses addresses, Losses losses) {
        this.list = list;
        this.pointer = pointer;
        this.addresses = addresses;
        this.losses = losses;
    }

    void write(NodeWriter nodes) {
        if (!losses.isFirst(addresses.codeList(list.id()), pointer)) {
            return;
        }
        nodes.begin(addresses.codeList(list.id()), "skos:ConceptScheme")
                .literal("dcterms:identifier", list.id().value())
                .text("dcterms:title", list.title())
                .literal("owl:versionInfo", list.version());
        SkosDocument.sources(nodes, list.sources(), pointer, addresses, losses);
        nodes.addresses(
                        "skos:hasTopConcept",
                        list.codes().stream()
                                .filter(entry -> entry.broader().isEmpty())
                                .map(entry -> address(entry.code()))
                                .toList())
                .end();
        for (int i = 0; i < list.codes().size(); i++) {
            Entry entry = list.codes().get(i);
            if (losses.isFirst(address(entry.code()), pointer + "/codes/" + i)) {
                entry(entry, pointer + "/codes/" + i, nodes);
            }
        }
        losses.extras(pointer, list.extras());
    }

    private String address(Code code) {
        return addresses.code(list.id(), code);
    }

    private void entry(Entry entry, String place, NodeWriter nodes) {
        nodes.begin(address(entry.code()), "skos:Concept")
                .literal("skos:notation", entry.code().value())
                .address("skos:inScheme", addresses.codeList(list.id()))
                .text("skos:prefLabel", entry.name())
                .text("skos:definition", entry.definition());
        if (entry.broader().isPresent()) {
            nodes.address("skos:broader", entry.broader().map(this::address));
        } else {
            nodes.address("skos:topConceptOf", addresses.codeList(list.id()));
        }
        nodes.addresses(
                "skos:relatedMatch",
                entry.links().stream()
                        .map(link -> addresses.code(link.list(), link.code()))
                        .toList());
        memberships(entry.memberships(), nodes);
        if (entry.isDeprecated()) {
            nodes.flag("owl:deprecated")
                    .address("dcterms:isReplacedBy", entry.replacedBy().map(this::address))
                    .date("waystage:deprecatedSince", entry.deprecatedSince());
        }
        nodes.end();
        for (int i = 0; i < entry.links().size(); i++) {
            Link link = entry.links().get(i);
            losses.extras(place + "/links/" + i, link.extras());
        }
        for (int i = 0; i < entry.memberships().size(); i++) {
            losses.extras(
                    place + "/memberships/" + i, entry.memberships().get(i).extras());
        }
        losses.extras(place, entry.extras());
    }

    private void memberships(List<Membership> memberships, NodeWriter nodes) {
        if (memberships.isEmpty()) {
            return;
        }
        nodes.beginList("waystage:membership");
        for (Membership membership : memberships) {
            nodes.beginElement()
                    .address("waystage:group", addresses.code(GROUPS, membership.group()))
                    .date("waystage:from", membership.from())
                    .date("waystage:until", membership.until())
                    .literal("waystage:untilBasis", membership.untilBasis().map(Object::toString))
                    .end();
        }
        nodes.endList();
    }
}
