package org.waystage.registers.internal.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.TechnologyId;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.notice.RegisterRules;

/**
 * Finds the technologies of a record: those of the taxonomy and the profile, and new ones by the names in the register.
 */
final class TechnologyMapper {
    private final CaseMapping mapping;
    private final TechnologyBook book;
    private final Evaluation evaluation;

    TechnologyMapper(CaseMapping mapping, TechnologyBook book, Evaluation evaluation) {
        this.mapping = mapping;
        this.book = book;
        this.evaluation = evaluation;
    }

    /** Returns the technologies, each once; if there are none, those for records that name no technology. */
    List<TechnologyId> of(Row row, Target target) {
        Set<TechnologyId> ids = new LinkedHashSet<>();
        for (CaseMapping.TechnologyMapping from : mapping.technologies()) {
            Optional<TechnologyId> broader = from.broader()
                    .flatMap(value -> evaluation.first(value, row))
                    .map(trail -> made(trail, from, Optional.empty(), row));
            for (Trail trail : evaluation.of(from.value(), row)) {
                if (from.derived() || isKnown(trail, row)) {
                    TechnologyId id = from.derived() ? made(trail, from, broader, row) : TechnologyId.of(trail.text());
                    if (ids.add(id)) {
                        row.log().arrive(trail, target.at("technologies", ids.size() - 1), id.value(), "technology");
                    }
                }
            }
        }
        if (ids.isEmpty()) {
            for (String id : mapping.otherTechnologies()) {
                if (isKnown(Trail.of(id, -1), row)) {
                    row.log().derive(-1, null, target.at("technologies", ids.size()), id, "default");
                    ids.add(TechnologyId.of(id));
                }
            }
        }
        return List.copyOf(ids);
    }

    private TechnologyId made(
            Trail trail, CaseMapping.TechnologyMapping from, Optional<TechnologyId> broader, Row row) {
        TechnologyId id = book.of(
                trail.text(), from.prefix(), broader, from.value().languages().get(0));
        book.alike(id)
                .ifPresent(names -> row.notice(RegisterRules.NAMES_ALIKE, trail.column(), Map.of("names", names)));
        return id;
    }

    private boolean isKnown(Trail trail, Row row) {
        String id = trail.text();
        if (book.has(id)) {
            return true;
        }
        row.drop(trail, "unknown-technology");
        row.notice(RegisterRules.TECHNOLOGY_UNKNOWN, trail.column(), book.unknown(id));
        return false;
    }
}
