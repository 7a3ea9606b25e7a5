package org.waystage.registers.internal.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.TechnologyId;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.notice.RegisterRules;

/**
 * Finds the technologies of a record: those of the taxonomy and the profile, and new ones by the names in the register.
 */
final class TechnologyMapper {
    private final List<From> from;
    private final List<String> others;
    private final TechnologyBook book;
    private final Evaluation evaluation;

    TechnologyMapper(CaseMapping mapping, TechnologyBook book, Evaluation evaluation) {
        this.from = mapping.technologies().stream()
                .map(one -> new From(
                        evaluation.source(one.value()), evaluation.source(one.broader()), one.derived(), one.prefix()))
                .toList();
        this.others = mapping.otherTechnologies();
        this.book = book;
        this.evaluation = evaluation;
    }

    /** Where technologies come from. */
    private record From(Source names, @Nullable Source broader, boolean derived, String prefix) {}

    /** Returns the technologies, each once; if there are none, those for records that name no technology. */
    List<TechnologyId> of(Row row, Target target) {
        Set<TechnologyId> ids = new LinkedHashSet<>();
        for (int i = 0; i < from.size(); i++) {
            add(from.get(i), row, ids, target);
        }
        if (ids.isEmpty()) {
            for (String id : others) {
                if (isKnown(Trail.of(id, -1), row)) {
                    row.log().derive(-1, null, target.at("technologies", ids.size()), id, "default");
                    ids.add(TechnologyId.of(id));
                }
            }
        }
        return List.copyOf(ids);
    }

    private void add(From one, Row row, Set<TechnologyId> ids, Target target) {
        Trail above = one.broader() == null ? null : evaluation.first(one.broader(), row);
        Optional<TechnologyId> broader =
                above == null ? Optional.empty() : Optional.of(made(above, one, Optional.empty(), row));
        List<Trail> trails = evaluation.of(one.names(), row);
        for (int i = 0; i < trails.size(); i++) {
            Trail trail = trails.get(i);
            if (one.derived() || isKnown(trail, row)) {
                TechnologyId id = one.derived() ? made(trail, one, broader, row) : TechnologyId.of(trail.text());
                if (ids.add(id)) {
                    row.log().arrive(trail, target.at("technologies", ids.size() - 1), id.value(), "technology");
                }
            }
        }
    }

    private TechnologyId made(Trail trail, From one, Optional<TechnologyId> broader, Row row) {
        TechnologyId id =
                book.of(trail.text(), one.prefix(), broader, one.names().language());
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
