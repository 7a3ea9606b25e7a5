package org.waystage.examples.commandline;

import java.util.List;
import java.util.Optional;
import org.waystage.analysis.Gaps;
import org.waystage.core.Catalogue;
import org.waystage.core.OrganizationId;
import org.waystage.core.PartialDate;
import tools.jackson.core.JsonGenerator;

/** Gaps as text, JSON or CSV. */
final class GapsOutput {
    private final Gaps gaps;
    private final Catalogue catalogue;
    private final Console console;
    private final String language;

    GapsOutput(Gaps gaps, Catalogue catalogue, Console console) {
        this.gaps = gaps;
        this.catalogue = catalogue;
        this.console = console;
        this.language = console.language();
    }

    void text() {
        console.println(StructurePhrases.GAPS.in(
                language,
                gaps.body().value(),
                gaps.asOf(),
                gaps.peers().size(),
                gaps.rule(),
                gaps.unplaced().size()));
        console.println(StructurePhrases.NOT_RANKED.in(language));
        console.println("");
        if (gaps.gaps().isEmpty()) {
            console.println(StructurePhrases.NO_GAP.in(language));
        }
        for (Gaps.Gap gap : gaps.gaps()) {
            console.println(StructurePhrases.GAP.in(
                    language,
                    gap.technology().value(),
                    gap.own(),
                    gap.recorded(),
                    gap.further().size()));
            for (Gaps.Peer peer : gap.further()) {
                console.println(StructurePhrases.PEER.in(
                        language,
                        peer.id().value(),
                        peer.answer(),
                        peer.caseStudy().value(),
                        date(peer.evidence()).orElse("-")));
            }
        }
    }

    private static Optional<String> date(Optional<PartialDate> date) {
        return date.map(PartialDate::toString);
    }

    private String name(OrganizationId id) {
        return catalogue
                .organization(id)
                .map(organization -> organization.name().in(language))
                .orElse("");
    }

    void csv() {
        StatsCsv.writeLine(
                List.of("technology", "own", "recorded", "peer", "name", "stage", "case", "evidence"), console);
        for (Gaps.Gap gap : gaps.gaps()) {
            for (Gaps.Peer peer : gap.further()) {
                StatsCsv.writeLine(
                        List.of(
                                gap.technology().value(),
                                gap.own().code(),
                                String.valueOf(gap.recorded()),
                                peer.id().value(),
                                StatsCsv.harmless(name(peer.id())),
                                peer.answer().code(),
                                peer.caseStudy().value(),
                                date(peer.evidence()).orElse("")),
                        console);
            }
        }
    }

    void json() {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeStringProperty("body", gaps.body().value());
            json.writeStringProperty("peersBy", gaps.rule().code());
            json.writeStringProperty("asOf", gaps.asOf().toString());
            ids("peers", gaps.peers(), json);
            ids("unplaced", gaps.unplaced(), json);
            json.writeArrayPropertyStart("gaps");
            for (Gaps.Gap gap : gaps.gaps()) {
                json.writeStartObject();
                json.writeStringProperty("technology", gap.technology().value());
                json.writeStringProperty("own", gap.own().code());
                json.writeNumberProperty("recorded", gap.recorded());
                json.writeArrayPropertyStart("further");
                gap.further().forEach(peer -> write(peer, json));
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void ids(String name, List<OrganizationId> ids, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        ids.forEach(id -> json.writeString(id.value()));
        json.writeEndArray();
    }

    private static void write(Gaps.Peer peer, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("peer", peer.id().value());
        json.writeStringProperty("stage", peer.answer().code());
        json.writeStringProperty("case", peer.caseStudy().value());
        ShareForm.write("evidence", date(peer.evidence()).orElse(null), json);
        json.writeEndObject();
    }
}
