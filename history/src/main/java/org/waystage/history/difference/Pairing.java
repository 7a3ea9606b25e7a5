package org.waystage.history.difference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.CaseStudyId;

/**
 * Which case study of an earlier edition is which of a later one, if more is known than their ids.
 *
 * <p>Immutable. Cases that were not followed are matched only if they are equal, including their ids.
 *
 * @param followed the id in the later edition of each case that was followed, by its id in the earlier one
 * @param open the cases for which it is open which is which
 */
public record Pairing(Map<CaseStudyId, CaseStudyId> followed, List<Open> open) {
    /**
     * Cases for which it is open which of the earlier is which of the later, although they have an id or a key in common.
     *
     * @param before the ids of the earlier cases
     * @param after the ids of the later cases
     */
    public record Open(List<CaseStudyId> before, List<CaseStudyId> after) {
        /** Keeps immutable copies of the lists. */
        public Open {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Checks the components and keeps immutable copies of the collections. */
    public Pairing {
        followed = Map.copyOf(followed);
        open = List.copyOf(open);
        if (Set.copyOf(followed.values()).size() != followed.size()) {
            throw new IllegalArgumentException("two cases were followed to the same one");
        }
    }

    /**
     * Returns the case of the later edition that corresponds to a case of the earlier one.
     *
     * @param id the id in the earlier edition
     * @return the id in the later edition; empty if the case was not followed
     */
    public Optional<CaseStudyId> after(CaseStudyId id) {
        return Optional.ofNullable(followed.get(Objects.requireNonNull(id, "id")));
    }
}
