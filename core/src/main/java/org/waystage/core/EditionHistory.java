package org.waystage.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.value.PartialDate;

/**
 * The catalogues of one series, in order.
 *
 * <p>Editions are ordered by their position in the series if all have one, and otherwise by their issue dates.
 */
public final class EditionHistory {
    private final List<Catalogue> editions;

    private EditionHistory(List<Catalogue> editions) {
        this.editions = editions;
    }

    /**
     * Returns the history of the given editions.
     *
     * @param catalogues the editions of one series, at least one, in any order
     * @return the history
     * @throws IllegalArgumentException if there are no catalogues, they belong to different series, two have the same
     *     label or position, or neither positions nor issue dates order all of them
     */
    public static EditionHistory of(List<Catalogue> catalogues) {
        if (catalogues.isEmpty()) {
            throw new IllegalArgumentException("a history needs at least one edition");
        }
        List<Catalogue> editions = new ArrayList<>(catalogues);
        boolean placed =
                editions.stream().allMatch(edition -> edition.sequence().isPresent());
        if (placed) {
            editions.sort(Comparator.comparing(edition -> edition.sequence().orElseThrow()));
        } else {
            editions.sort(Comparator.comparing(EditionHistory::earliestIssue));
        }
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < editions.size(); i++) {
            Catalogue edition = editions.get(i);
            if (!edition.id().equals(editions.get(0).id())) {
                throw new IllegalArgumentException(
                        "editions of two series: '" + editions.get(0).id() + "' and '" + edition.id() + "'");
            }
            if (edition.edition().isPresent() && !labels.add(edition.edition().get())) {
                throw new IllegalArgumentException(
                        "two editions are labelled '" + edition.edition().get() + "'");
            }
            if (i > 0) {
                checkOrder(editions.get(i - 1), edition, placed);
            }
        }
        return new EditionHistory(List.copyOf(editions));
    }

    private static void checkOrder(Catalogue earlier, Catalogue later, boolean placed) {
        if (placed && later.sequence().equals(earlier.sequence())) {
            throw new IllegalArgumentException(earlier + " and " + later + " have the same place in the series: "
                    + later.sequence().orElseThrow());
        }
        if (!placed && !isIssuedAfter(later, earlier)) {
            throw new IllegalArgumentException("the order of " + earlier + " and " + later
                    + " is open: give each its place in the series, or issue dates that tell them apart");
        }
    }

    private static LocalDate earliestIssue(Catalogue edition) {
        return edition.issued().map(PartialDate::earliest).orElse(LocalDate.MIN);
    }

    private static boolean isIssuedAfter(Catalogue later, Catalogue earlier) {
        return later.issued().isPresent()
                && earlier.issued().isPresent()
                && later.issued().get().isAfter(earlier.issued().get());
    }

    /**
     * Returns the editions.
     *
     * @return the catalogues, from the oldest to the newest, immutable
     */
    public List<Catalogue> editions() {
        return editions;
    }

    /**
     * Returns the newest edition.
     *
     * @return the catalogue
     */
    public Catalogue latest() {
        return editions.get(editions.size() - 1);
    }

    /**
     * Returns the edition known on a day: the newest one that was certainly issued by then.
     *
     * @param day the day
     * @return the catalogue, or empty if none had been issued
     */
    public Optional<Catalogue> asOf(LocalDate day) {
        return editions.stream()
                .filter(edition -> edition.issued()
                        .filter(issued -> !issued.latest().isAfter(day))
                        .isPresent())
                .reduce((earlier, later) -> later);
    }
}
