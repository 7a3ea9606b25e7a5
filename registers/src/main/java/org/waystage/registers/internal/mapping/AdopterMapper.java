package org.waystage.registers.internal.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.OrganizationId;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.notice.RegisterRules;

/**
 * Finds the adopters of a record: the organizations that the profile knows by name, and otherwise new organizations.
 */
final class AdopterMapper {
    private static final Target ORGANIZATIONS = Target.of("/organizations");

    private final List<CaseMapping.AdopterMapping> mappings;
    private final List<From> from;
    private final List<From> others;
    private final OrganizationBook book;
    private final Evaluation evaluation;

    AdopterMapper(CaseMapping mapping, OrganizationBook book, Evaluation evaluation) {
        this.mappings = mapping.adopters();
        this.from = From.of(mapping.adopters(), evaluation);
        this.others = From.of(mapping.otherAdopters(), evaluation);
        this.book = book;
        this.evaluation = evaluation;
    }

    /** Where adopters come from. */
    private record From(
            Source names,
            @Nullable Source within,
            @Nullable Source kind,
            @Nullable Source country,
            String prefix) {
        static List<From> of(List<CaseMapping.AdopterMapping> mappings, Evaluation evaluation) {
            return mappings.stream()
                    .map(mapping -> new From(
                            evaluation.source(mapping.value()),
                            evaluation.source(mapping.within()),
                            evaluation.source(mapping.kind()),
                            evaluation.source(mapping.country()),
                            mapping.prefix()))
                    .toList();
        }
    }

    /** Returns the adopters, each once; if there are none, those for records that name no adopter. */
    List<OrganizationId> of(Row row, Target target) {
        List<OrganizationId> ids = of(from, row, target);
        return ids.isEmpty() && !isSwallowed(row) ? of(others, row, target) : ids;
    }

    /** Returns whether stray quotes may hide an adopter; it is then unknown whether the record names one. */
    private boolean isSwallowed(Row row) {
        return mappings.stream()
                .flatMap(mapping -> Stream.concat(Stream.of(mapping.value()), mapping.within().stream()))
                .flatMap(value -> value.columns().stream())
                .anyMatch(row::isSwallowed);
    }

    private List<OrganizationId> of(List<From> all, Row row, Target target) {
        Set<OrganizationId> ids = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            add(all.get(i), row, ids, target);
        }
        return List.copyOf(ids);
    }

    private void add(From one, Row row, Set<OrganizationId> ids, Target target) {
        OrganizationBook.New body = new OrganizationBook.New(
                one.prefix(),
                code(one.kind(), row, "kind"),
                code(one.country(), row, "country"),
                one.names().language());
        Trail above = one.within() == null ? null : evaluation.first(one.within(), row);
        Optional<OrganizationId> within =
                above == null ? Optional.empty() : Optional.of(find(above, Optional.empty(), body, row));
        List<Trail> names = evaluation.of(one.names(), row);
        if (above != null && within.isPresent()) {
            if (names.isEmpty()) {
                arrive(above, within.get(), ids, row, target);
            } else {
                row.log().arrive(above, target.at("adopters"), within.get().value(), "within");
            }
        }
        for (int i = 0; i < names.size(); i++) {
            arrive(names.get(i), find(names.get(i), within, body, row), ids, row, target);
        }
    }

    private OrganizationId find(Trail name, Optional<OrganizationId> within, OrganizationBook.New body, Row row) {
        OrganizationBook.Asked found = book.of(name.text(), within, body);
        if (found.told()) {
            tell(name, within, found.id(), row);
        }
        return found.id();
    }

    /** Adds the notices about a name, if there are any. */
    private void tell(Trail name, Optional<OrganizationId> within, OrganizationId id, Row row) {
        book.alike(id).ifPresent(names -> row.notice(RegisterRules.NAMES_ALIKE, name.column(), Map.of("names", names)));
        book.accented(name.text(), within, id)
                .ifPresent(known -> row.notice(
                        RegisterRules.NAME_ACCENTED, name.column(), Map.of("name", name.text(), "known", known)));
    }

    /** Returns a code; empty if there is none. */
    private String code(@Nullable Source source, Row row, String rule) {
        Trail trail = source == null ? null : evaluation.first(source, row);
        if (trail == null || !row.isCode(trail)) {
            return "";
        }
        row.log().arrive(trail, ORGANIZATIONS, trail.text(), rule);
        return trail.text();
    }

    private static void arrive(Trail trail, OrganizationId id, Set<OrganizationId> ids, Row row, Target target) {
        if (ids.add(id)) {
            row.log().arrive(trail, target.at("adopters", ids.size() - 1), id.value(), "organization");
        }
    }
}
