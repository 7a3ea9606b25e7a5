package org.waystage.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.reference.Organization;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.value.Visibility;

/**
 * A random catalogue into which things for members and restricted things were put, at random places.
 *
 * @param catalogue the catalogue
 * @param members what members may see and the public not
 * @param restricted what is restricted
 * @param unlisted what has a mark that is not listed, and so is restricted
 */
record MarkedModel(Catalogue catalogue, Secrets members, Secrets restricted, Secrets unlisted) {
    static MarkedModel of(long seed) {
        Random random = new Random(seed);
        Catalogue base = new RandomModel(seed, seed % 4 == 0).catalogue();
        Secrets members = new Secrets("qmembq", "7702", Visibility.Listed.MEMBERS);
        Secrets restricted = new Secrets("qrestq", "7703", Visibility.Listed.RESTRICTED);
        Secrets unlisted = new Secrets("qunliq", "7704", Visibility.of("x-embargo"));
        Catalogue catalogue = base;
        for (Secrets secrets : List.of(members, restricted, unlisted)) {
            catalogue = with(catalogue, secrets, random);
        }
        return new MarkedModel(catalogue, members, restricted, unlisted);
    }

    private static Catalogue with(Catalogue base, Secrets secrets, Random random) {
        Source source = secrets.source();
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy value : base.caseStudies()) {
            cases.add(value.id().value().startsWith("q") ? value : with(value, secrets, source, random));
        }
        CaseStudy hidden = secrets.caseStudy();
        cases.add(random.nextInt(cases.size() + 1), hidden);
        CaseStudy.Link link = CaseStudy.Link.of(LinkKind.Listed.RELATED, hidden.id());
        cases.replaceAll(value -> value.equals(hidden) || value.id().value().startsWith("q")
                ? value
                : value.toBuilder().links(added(value.links(), link, random)).build());
        List<Organization> organizations = new ArrayList<>(base.organizations());
        secrets.organizations.forEach(value -> organizations.add(random.nextInt(organizations.size() + 1), value));
        List<Source> sources = new ArrayList<>(base.sources());
        secrets.sources.forEach(value -> sources.add(random.nextInt(sources.size() + 1), value));
        return base.toBuilder()
                .caseStudies(cases)
                .organizations(organizations)
                .sources(sources)
                .lessons(base.lessons().stream()
                        .map(value -> value.toBuilder()
                                .cases(added(value.cases(), hidden.id(), random))
                                .sources(added(value.sources(), Citation.of(source.id()), random))
                                .build())
                        .toList())
                .initiatives(base.initiatives().stream()
                        .map(value -> value.toBuilder()
                                .cases(added(value.cases(), hidden.id(), random))
                                .build())
                        .toList())
                .recommendations(base.recommendations().stream()
                        .map(value -> value.toBuilder()
                                .cases(added(value.cases(), hidden.id(), random))
                                .build())
                        .toList())
                .surveys(base.surveys().stream()
                        .map(value -> value.toBuilder()
                                .sources(added(value.sources(), Citation.of(source.id()), random))
                                .build())
                        .toList())
                .build();
    }

    private static CaseStudy with(CaseStudy value, Secrets secrets, Source source, Random random) {
        return value.toBuilder()
                .stages(added(value.stages(), secrets.stageRecord(), random))
                .needs(added(value.needs(), secrets.statement(), random))
                .objectives(added(value.objectives(), secrets.statement(), random))
                .benefits(added(value.benefits(), secrets.unmarked(source.id()), random))
                .challenges(added(value.challenges(), secrets.statement(), random))
                .lessons(added(value.lessons(), secrets.statement(), random))
                .outcomes(added(value.outcomes(), secrets.outcome(), random))
                .sources(added(value.sources(), Citation.of(source.id()), random))
                .build();
    }

    private static <T> List<T> added(List<T> values, T value, Random random) {
        List<T> added = new ArrayList<>(values);
        added.add(random.nextInt(values.size() + 1), value);
        return added;
    }
}
