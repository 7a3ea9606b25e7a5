package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Code;
import org.waystage.core.value.Identifier;
import org.waystage.history.internal.text.Traits;

/** Makes the items of an edition. */
final class Items {
    private Items() {}

    /**
     * Returns the case studies of an edition.
     *
     * @param number the position of the edition among those compared
     * @param body the name of an organization that is the same in all editions
     */
    static List<Item> cases(Catalogue edition, int number, Function<OrganizationId, String> body) {
        List<Item> items = new ArrayList<>(edition.caseStudies().size());
        for (CaseStudy caseStudy : edition.caseStudies()) {
            Set<String> bodies = new TreeSet<>();
            caseStudy.adopters().forEach(adopter -> bodies.add(body.apply(adopter)));
            items.add(new Item(
                    DecidedKind.Listed.CASE_STUDIES,
                    new RecordRef(number, caseStudy.id().value()),
                    items.size(),
                    caseStudy.hasMadeUpId(),
                    caseStudy.title(),
                    Traits.keys(caseStudy, OrganizationId::value),
                    List.of(Traits.keys(caseStudy, body)),
                    bodies,
                    caseStudy.summary(),
                    Links.of(caseStudy),
                    Links.origins(caseStudy),
                    List.of(),
                    Optional.empty(),
                    () -> Stage.of(edition, caseStudy)));
        }
        return items;
    }

    /** Returns the organizations of an edition. */
    static List<Item> bodies(Catalogue edition, int number) {
        List<Item> items = new ArrayList<>(edition.organizations().size());
        for (Organization body : edition.organizations()) {
            String country = body.country().map(Code::value).orElse("");
            Optional<String> parent = body.partOf().map(OrganizationId::value);
            List<String> keys = Traits.keys(body);
            Set<String> earlier = new TreeSet<>();
            body.earlierNames().forEach(name -> earlier.addAll(Traits.keys(country, name.name())));
            List<String> identifiers = body.identifiers().stream()
                    .filter(identifier -> !identifier.isMark())
                    .map(identifier -> identifier.scheme() + "=" + identifier.value())
                    .toList();
            items.add(new Item(
                    DecidedKind.Listed.ORGANIZATIONS,
                    new RecordRef(number, body.id().value()),
                    items.size(),
                    Identifier.madeUpOf(body.identifiers()).isPresent(),
                    body.name(),
                    keys,
                    List.of(identifiers, Traits.keys(country + "|" + parent.orElse(""), body.name())),
                    country.isEmpty() ? Set.of() : Set.of(country),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.copyOf(earlier),
                    parent,
                    () -> Stage.NONE));
        }
        return items;
    }
}
