package org.waystage.registers.internal.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.value.Code;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.internal.profile.Value;
import org.waystage.registers.notice.RegisterRules;

/**
 * Finds the adopters of a record: by the names of the organizations that the profile knows, and as new organizations
 * otherwise.
 */
final class AdopterMapper {
    private static final Target ORGANIZATIONS = Target.of("/organizations");

    private final List<CaseMapping.AdopterMapping> mappings;
    private final List<CaseMapping.AdopterMapping> others;
    private final OrganizationBook book;
    private final Evaluation evaluation;

    AdopterMapper(CaseMapping mapping, OrganizationBook book, Evaluation evaluation) {
        this.mappings = mapping.adopters();
        this.others = mapping.otherAdopters();
        this.book = book;
        this.evaluation = evaluation;
    }

    /** Returns the adopters, each once; if there are none, those for records that name no adopter. */
    List<OrganizationId> of(Row row, Target target) {
        List<OrganizationId> ids = of(mappings, row, target);
        return ids.isEmpty() && !isSwallowed(row) ? of(others, row, target) : ids;
    }

    /** Returns whether stray quotes may hide an adopter, so that it is unknown whether the record names one. */
    private boolean isSwallowed(Row row) {
        return mappings.stream()
                .flatMap(from -> Stream.concat(Stream.of(from.value()), from.within().stream()))
                .flatMap(value -> value.columns().stream())
                .anyMatch(row::isSwallowed);
    }

    private List<OrganizationId> of(List<CaseMapping.AdopterMapping> mappings, Row row, Target target) {
        Set<OrganizationId> ids = new LinkedHashSet<>();
        for (CaseMapping.AdopterMapping from : mappings) {
            OrganizationBook.New body = new OrganizationBook.New(
                    from.prefix(),
                    code(from.kind(), row, "kind").map(OrganizationKind::of),
                    code(from.country(), row, "country").map(Code::of),
                    from.value().languages().get(0));
            Optional<Trail> above = from.within().flatMap(value -> evaluation.first(value, row));
            Optional<OrganizationId> within = above.map(trail -> find(trail, Optional.empty(), body, row));
            List<Trail> names = evaluation.of(from.value(), row);
            if (above.isPresent() && within.isPresent()) {
                if (names.isEmpty()) {
                    arrive(above.get(), within.get(), ids, row, target);
                } else {
                    row.log()
                            .arrive(
                                    above.get(),
                                    target.at("adopters"),
                                    within.get().value(),
                                    "within");
                }
            }
            for (Trail name : names) {
                arrive(name, find(name, within, body, row), ids, row, target);
            }
        }
        return List.copyOf(ids);
    }

    private OrganizationId find(Trail name, Optional<OrganizationId> within, OrganizationBook.New body, Row row) {
        OrganizationId id = book.of(name.text(), within, body);
        book.alike(id).ifPresent(names -> row.notice(RegisterRules.NAMES_ALIKE, name.column(), Map.of("names", names)));
        book.accented(name.text(), within, id)
                .ifPresent(known -> row.notice(
                        RegisterRules.NAME_ACCENTED, name.column(), Map.of("name", name.text(), "known", known)));
        return id;
    }

    private Optional<String> code(Optional<Value> value, Row row, String rule) {
        Optional<Trail> trail =
                value.flatMap(from -> evaluation.first(from, row)).filter(row::isCode);
        trail.ifPresent(from -> row.log().arrive(from, ORGANIZATIONS, from.text(), rule));
        return trail.map(Trail::text);
    }

    private static void arrive(Trail trail, OrganizationId id, Set<OrganizationId> ids, Row row, Target target) {
        if (ids.add(id)) {
            row.log().arrive(trail, target.at("adopters", ids.size() - 1), id.value(), "organization");
        }
    }
}
