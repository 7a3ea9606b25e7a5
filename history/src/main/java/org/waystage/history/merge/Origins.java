package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.List;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Identifier;

/** The identifiers that name the catalogue that a case study or organization comes from, and its id there. */
final class Origins {
    private Origins() {}

    /** Returns whether an identifier names a record in another scheme. */
    static boolean isName(Identifier identifier) {
        return !identifier.isOrigin() && !identifier.isMark();
    }

    static List<Identifier> stated(CaseStudy study) {
        return stated(study.identifiers());
    }

    private static List<Identifier> stated(List<Identifier> identifiers) {
        return identifiers.stream().filter(Identifier::isOrigin).toList();
    }

    static boolean states(Organization body) {
        return body.identifiers().stream().anyMatch(Identifier::isOrigin);
    }

    static boolean hasMadeUpId(Organization body) {
        return Identifier.madeUpOf(body.identifiers()).isPresent();
    }

    /** Returns the origins of a case of a side: those that it states, and its own id in that side unless it was made up. */
    static List<List<String>> of(Side side, CaseStudy study) {
        return of(side, study.id().value(), study.hasMadeUpId(), study.identifiers());
    }

    /** Returns the origins of an organization of a side: those that it states, and its own id in that side unless it was made up. */
    static List<List<String>> of(Side side, Organization body) {
        return of(side, body.id().value(), hasMadeUpId(body), body.identifiers());
    }

    private static List<List<String>> of(Side side, String id, boolean madeUp, List<Identifier> identifiers) {
        List<List<String>> origins = new ArrayList<>(1);
        stated(identifiers).forEach(one -> origins.add(List.of(one.scheme(), one.value())));
        if (!madeUp) {
            Identifier own = own(side, id);
            origins.add(List.of(own.scheme(), own.value()));
        }
        return origins;
    }

    private static Identifier own(Side side, String id) {
        return Identifier.of(Identifier.ORIGIN + side.catalogue.id(), id);
    }

    /** Returns the case with one more origin. */
    static CaseStudy named(Side side, CaseStudyId id, CaseStudy study) {
        return study.toBuilder()
                .identifiers(with(own(side, id.value()), study.identifiers()))
                .build();
    }

    /** Returns the organization with the origin of a record from which it was made. */
    static Organization named(Node<Organization> node, Organization body) {
        return body.toBuilder()
                .identifiers(with(own(node.side, node.record().id().value()), body.identifiers()))
                .build();
    }

    private static List<Identifier> with(Identifier own, List<Identifier> identifiers) {
        if (identifiers.contains(own)) {
            return identifiers;
        }
        List<Identifier> all = new ArrayList<>(identifiers);
        all.add(own);
        return all;
    }
}
