package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waystage.core.casestudy.CaseStudy;
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

    /** Returns the case with the origins of records from which it was made. */
    static CaseStudy named(List<Node<CaseStudy>> nodes, CaseStudy study) {
        return study.toBuilder()
                .identifiers(with(Kind.CASE_STUDIES, nodes, study.identifiers()))
                .build();
    }

    /** Returns the organization with the origins of records from which it was made. */
    static Organization named(List<Node<Organization>> nodes, Organization body) {
        return body.toBuilder()
                .identifiers(with(Kind.ORGANIZATIONS, nodes, body.identifiers()))
                .build();
    }

    private static <T> List<Identifier> with(Kind<T> kind, List<Node<T>> nodes, List<Identifier> identifiers) {
        List<Identifier> all = new ArrayList<>(identifiers);
        Set<Identifier> known = new HashSet<>(identifiers);
        for (Node<T> node : nodes) {
            Identifier own = own(node.side, kind.id(node));
            if (known.add(own)) {
                all.add(own);
            }
        }
        return all;
    }
}
