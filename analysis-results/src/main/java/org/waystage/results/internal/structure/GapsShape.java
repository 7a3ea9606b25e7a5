package org.waystage.results.internal.structure;

import java.util.List;
import java.util.Optional;
import org.waystage.analysis.Selection;
import org.waystage.analysis.structure.Gaps;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.value.PartialDate;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * The technologies in which the peers of a body are further ahead.
 *
 * @param gaps the gaps
 */
public record GapsShape(Gaps gaps) implements Shape {
    @Override
    public String type() {
        return "gaps";
    }

    @Override
    public Optional<Selection> counted() {
        return Optional.of(gaps.selection());
    }

    @Override
    public void json(JsonForm json) {
        json.text("body", gaps.body().value());
        json.text("peersBy", gaps.rule().code());
        json.text("asOf", gaps.asOf().toString());
        json.texts("peers", ids(gaps.peers()));
        json.texts("unplaced", ids(gaps.unplaced()));
        json.objects("gaps", gaps.gaps(), gap -> {
            json.text("technology", gap.technology().value());
            json.text("own", gap.own().code());
            json.count("recorded", gap.recorded());
            json.objects("further", gap.further(), peer -> {
                json.text("peer", peer.id().value());
                json.text("stage", peer.answer().code());
                json.text("case", peer.caseStudy().value());
                json.text("evidence", peer.evidence().map(PartialDate::toString));
            });
        });
        json.selection(gaps.selection());
    }

    private static List<String> ids(List<OrganizationId> ids) {
        return ids.stream().map(OrganizationId::value).toList();
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("technology", "own", "recorded", "peer", "name", "stage", "case", "evidence")
                .end();
        for (Gaps.Gap gap : gaps.gaps()) {
            for (Gaps.Peer peer : gap.further()) {
                String id = peer.id().value();
                csv.text(gap.technology().value())
                        .text(gap.own().code())
                        .count(gap.recorded())
                        .text(id)
                        .text(names.name("organization", id))
                        .text(peer.answer().code())
                        .text(peer.caseStudy().value())
                        .text(peer.evidence().map(PartialDate::toString))
                        .end();
            }
        }
    }
}
