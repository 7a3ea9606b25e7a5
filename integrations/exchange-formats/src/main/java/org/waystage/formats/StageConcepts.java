package org.waystage.formats;

import static org.waystage.formats.FormatMessages.MESSAGES;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Crosswalk.Row;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Relation;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;

/** The ladder of stages as a scheme, and each crosswalk as a scheme whose words match stages. */
final class StageConcepts {
    private final Catalogue catalogue;
    private final Addresses addresses;
    private final Losses losses;

    StageConcepts(Catalogue catalogue, Addresses addresses, Losses losses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.losses = losses;
    }

    void writeLadder(NodeWriter nodes) {
        Set<AdoptionStage> stages = new LinkedHashSet<>(List.of(AdoptionStage.Listed.values()));
        catalogue
                .crosswalks()
                .forEach(
                        crosswalk -> crosswalk.rows().forEach(row -> row.stage().ifPresent(stages::add)));
        List<String> all = stages.stream().map(addresses::stage).toList();
        nodes.begin(addresses.stages(), "skos:ConceptScheme")
                .text("dcterms:title", MESSAGES.text("scheme.stages"))
                .addresses("skos:hasTopConcept", all)
                .end();
        for (AdoptionStage stage : stages) {
            nodes.begin(addresses.stage(stage), "skos:Concept")
                    .literal("skos:notation", stage.code())
                    .address("skos:inScheme", addresses.stages())
                    .address("skos:topConceptOf", addresses.stages());
            if (stage instanceof AdoptionStage.Listed) {
                nodes.text("skos:prefLabel", MESSAGES.text("stage." + stage.code()))
                        .text("skos:definition", MESSAGES.text("meaning." + stage.code()));
            } else {
                nodes.byLanguage("skos:prefLabel", Map.of(NodeWriter.NO_LANGUAGE, List.of(stage.code())));
            }
            nodes.end();
        }
    }

    void writeCrosswalk(Crosswalk crosswalk, String pointer, NodeWriter nodes) {
        Code scheme = crosswalk.scheme();
        if (!losses.isFirst(addresses.scheme(scheme), pointer)) {
            return;
        }
        Map<String, Optional<Row>> words = new LinkedHashMap<>();
        crosswalk.rows().forEach(row -> words.putIfAbsent(row.word(), Optional.of(row)));
        crosswalk.order().forEach(word -> words.putIfAbsent(word, Optional.empty()));
        nodes.begin(addresses.scheme(scheme), "skos:ConceptScheme")
                .literal("dcterms:identifier", scheme.value())
                .text("dcterms:title", crosswalk.title())
                .literal("owl:versionInfo", crosswalk.version());
        SkosDocument.sources(nodes, crosswalk.sources(), pointer, addresses, losses);
        nodes.addresses(
                        "skos:hasTopConcept",
                        words.keySet().stream()
                                .map(word -> addresses.word(scheme, word))
                                .toList())
                .end();
        words.forEach((word, row) -> word(scheme, word, row, nodes));
        if (!crosswalk.order().isEmpty()) {
            List<String> order = crosswalk.order().stream()
                    .map(word -> addresses.word(scheme, word))
                    .toList();
            nodes.begin(addresses.scheme(scheme) + "/order", "skos:OrderedCollection")
                    .text("skos:prefLabel", order(scheme))
                    .addresses("skos:member", order)
                    .list("skos:memberList", order)
                    .end();
        }
        losses(crosswalk, pointer);
    }

    private static Text order(Code scheme) {
        return MESSAGES.text("scheme.order", Map.of("scheme", scheme.value()));
    }

    private void word(Code scheme, String word, Optional<Row> row, NodeWriter nodes) {
        nodes.begin(addresses.word(scheme, word), "skos:Concept")
                .literal("skos:notation", word)
                .address("skos:inScheme", addresses.scheme(scheme))
                .address("skos:topConceptOf", addresses.scheme(scheme));
        if (word.isBlank()) {
            nodes.text("skos:prefLabel", MESSAGES.text("scheme.no-answer"));
        } else {
            nodes.byLanguage("skos:prefLabel", Map.of(NodeWriter.NO_LANGUAGE, List.of(word)));
        }
        row.ifPresent(known -> {
            Optional<String> stage = known.stage().map(addresses::stage);
            match(known.relation()).ifPresent(property -> nodes.address(property, stage));
            nodes.text("skos:scopeNote", known.reason());
        });
        nodes.end();
    }

    /**
     * Returns the property that leads from a word to its stage. A word that covers more than its stage has the stage as a narrower match:
     * SKOS says what the object is to the subject, a crosswalk what the word is to the stage.
     */
    static Optional<String> match(Optional<Relation> relation) {
        if (relation.isPresent() && relation.get() instanceof Relation.Listed listed) {
            return switch (listed) {
                case EXACT -> Optional.of("skos:exactMatch");
                case CLOSE -> Optional.of("skos:closeMatch");
                case BROAD -> Optional.of("skos:narrowMatch");
                case NARROW -> Optional.of("skos:broadMatch");
                case NONE -> Optional.empty();
            };
        }
        return Optional.of("skos:mappingRelation");
    }

    private void losses(Crosswalk crosswalk, String pointer) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < crosswalk.rows().size(); i++) {
            Row row = crosswalk.rows().get(i);
            if (!words.add(row.word())) {
                losses.element(pointer + "/rows/" + i);
                continue;
            }
            String place = pointer + "/rows/" + i;
            if (row.relation()
                    .filter(relation -> !(relation instanceof Relation.Listed))
                    .isPresent()) {
                losses.member(place, "relation");
            }
            if (row.stage().isPresent() && match(row.relation()).isEmpty()) {
                losses.member(place, "stage");
            }
            losses.extras(place, row.extras());
        }
        losses.extras(pointer, crosswalk.extras());
    }
}
