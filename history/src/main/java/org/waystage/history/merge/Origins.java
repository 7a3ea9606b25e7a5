package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.List;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Identifier;

/** The identifiers that name the catalogue from which a case study comes, and its id there. */
final class Origins {
    private Origins() {}

    /** Returns whether an identifier names a record in another scheme. */
    static boolean isName(Identifier identifier) {
        return !identifier.isOrigin() && !identifier.isMark();
    }

    static List<Identifier> stated(CaseStudy study) {
        return study.identifiers().stream().filter(Identifier::isOrigin).toList();
    }

    /** Returns where a case of a side comes from: what it states, and its own place unless its id was made up. */
    static List<List<String>> of(Side side, CaseStudy study) {
        List<List<String>> origins = new ArrayList<>(1);
        stated(study).forEach(one -> origins.add(List.of(one.scheme(), one.value())));
        if (!study.hasMadeUpId()) {
            Identifier own = own(side, study.id());
            origins.add(List.of(own.scheme(), own.value()));
        }
        return origins;
    }

    private static Identifier own(Side side, CaseStudyId id) {
        return Identifier.of(Identifier.ORIGIN + side.catalogue.id(), id.value());
    }

    /** Returns a case that also names a place from which it comes. */
    static CaseStudy named(Side side, CaseStudyId id, CaseStudy study) {
        Identifier own = own(side, id);
        if (study.identifiers().contains(own)) {
            return study;
        }
        List<Identifier> identifiers = new ArrayList<>(study.identifiers());
        identifiers.add(own);
        return study.toBuilder().identifiers(identifiers).build();
    }
}
