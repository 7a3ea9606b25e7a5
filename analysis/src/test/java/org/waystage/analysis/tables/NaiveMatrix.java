package org.waystage.analysis.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waystage.analysis.Dimension;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Code;

/**
 * The stage matrix counted in the plainest way: for each key, go through all cases. It looks up nothing in an index, but
 * walks the lists.
 */
final class NaiveMatrix {
    private final Catalogue catalogue;
    private final Dimension by;
    private final LocalDate day;

    private NaiveMatrix(Catalogue catalogue, Dimension by, LocalDate day) {
        this.catalogue = catalogue;
        this.by = by;
        this.day = day;
    }

    /** Returns how many cases there are by key and by the word for how far they are. */
    static Map<String, Map<String, Long>> rows(Catalogue catalogue, Dimension by, LocalDate day) {
        NaiveMatrix naive = new NaiveMatrix(catalogue, by, day);
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            for (String key : naive.keysOrNone(caseStudy)) {
                rows.computeIfAbsent(key, unused -> new TreeMap<>())
                        .merge(catalogue.history(caseStudy).asOf(day).answer().code(), 1L, Long::sum);
            }
        }
        return rows;
    }

    private Set<String> keysOrNone(CaseStudy caseStudy) {
        Set<String> keys = new TreeSet<>(keys(caseStudy));
        return keys.isEmpty() ? Set.of("(none)") : keys;
    }

    private List<String> keys(CaseStudy caseStudy) {
        return switch (by) {
            case TECHNOLOGY ->
                caseStudy.technologies().stream().map(TechnologyId::value).toList();
            case GROUP -> caseStudy.technologies().stream().map(this::root).toList();
            case COUNTRY -> countries(caseStudy);
            case REGION ->
                countries(caseStudy).stream()
                        .flatMap(country -> groups(country).stream())
                        .filter(group -> Set.of("AMS", "EUR", "ESA", "AP").contains(group))
                        .toList();
            case KIND ->
                caseStudy.adopters().stream()
                        .flatMap(adopter -> organization(adopter).stream())
                        .flatMap(adopter -> adopter.kind().stream())
                        .map(Object::toString)
                        .toList();
            case PROCESS -> caseStudy.processes().stream().map(Code::value).toList();
            case LDC -> isMember(caseStudy, "LDC", "ldc");
            case WTO -> isMember(caseStudy, "WTO", "wto");
            case NATURE -> List.of(caseStudy.nature().map(Object::toString).orElse("use"));
        };
    }

    private String root(TechnologyId id) {
        for (Technology technology : catalogue.technologies()) {
            if (technology.id().equals(id) && technology.broader().isPresent()) {
                return root(technology.broader().get());
            }
        }
        return id.value();
    }

    private List<String> countries(CaseStudy caseStudy) {
        List<String> countries = new ArrayList<>();
        caseStudy.countries().forEach(code -> countries.add(code.value()));
        if (countries.isEmpty()) {
            for (OrganizationId adopter : caseStudy.adopters()) {
                organization(adopter).flatMap(Organization::country).ifPresent(code -> countries.add(code.value()));
            }
        }
        return countries;
    }

    private Optional<Organization> organization(OrganizationId id) {
        return catalogue.organizations().stream()
                .filter(organization -> organization.id().equals(id))
                .findFirst();
    }

    private List<String> isMember(CaseStudy caseStudy, String group, String word) {
        return countries(caseStudy).stream()
                .filter(this::isListed)
                .map(country -> groups(country).contains(group) ? word : "other")
                .toList();
    }

    private boolean isListed(String country) {
        return catalogue.codeLists().stream()
                .filter(list -> list.id().value().equals("countries"))
                .flatMap(list -> list.codes().stream())
                .anyMatch(entry -> entry.code().value().equals(country));
    }

    private List<String> groups(String country) {
        List<String> groups = new ArrayList<>();
        for (CodeList list : catalogue.codeLists()) {
            for (CodeList.Entry entry : list.codes()) {
                if (list.id().value().equals("countries")
                        && entry.code().value().equals(country)) {
                    entry.memberships().stream()
                            .filter(membership -> membership.holdsOn(day))
                            .forEach(membership -> groups.add(membership.group().value()));
                }
            }
        }
        return groups;
    }
}
