package org.waystage.report.places;

import java.util.List;
import java.util.Optional;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;

/**
 * A body in a list.
 *
 * @param name the name, linked to its page
 * @param country its country
 * @param kind its kind, in words
 * @param furthest the furthest case that it adopts
 * @param cases the number of cases that it adopts
 * @param asPartner the number of cases in which it takes part without adopting
 */
public record BodyRow(
        Linked name,
        Optional<Linked> country,
        Optional<String> kind,
        Optional<CaseEntry> furthest,
        int cases,
        int asPartner) {
    /** Returns all bodies by letter. */
    public static Alphabet<BodyRow> all(Views views) {
        List<BodyRow> rows =
                views.figures.index().bodies().stream().map(id -> of(views, id)).toList();
        return Alphabet.of(rows, row -> row.name.name());
    }

    private static BodyRow of(Views views, OrganizationId id) {
        Optional<Organization> body = views.figures.catalogue().organization(id);
        List<CaseEntry> cases = views.figures.index().adoptedBy(id);
        return new BodyRow(
                views.body(id),
                body.flatMap(Organization::country).map(views::country),
                body.flatMap(Organization::kind).map(kind -> views.words.code("kind", kind.code())),
                cases.stream().filter(entry -> views.figures.counts(entry)).findFirst(),
                cases.size(),
                views.figures.index().withPartner(id).size());
    }
}
