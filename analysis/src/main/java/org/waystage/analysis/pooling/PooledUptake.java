package org.waystage.analysis.pooling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.core.Catalogue;
import org.waystage.core.id.TechnologyId;

/**
 * The diffusion of some technologies of a catalogue, fitted together ({@link PooledDiffusion}).
 *
 * @param uptakes the years in which bodies first reached operation, by the id of the technology, in the order of the ids; immutable
 * @param diffusion the fit of all technologies, by their ids
 * @param selection which cases of the catalogue count, with or without these technologies, and how many were left out
 */
public record PooledUptake(Map<String, TechnologyUptake> uptakes, PooledDiffusion diffusion, Selection selection) {
    /** Makes an immutable copy. */
    public PooledUptake {
        uptakes = Collections.unmodifiableMap(new LinkedHashMap<>(uptakes));
        Objects.requireNonNull(diffusion, "diffusion");
        Objects.requireNonNull(selection, "selection");
    }

    /**
     * Finds the first years of operation and fits them together.
     *
     * @param catalogue the catalogue; records after its issue date do not count
     * @param technologies the technologies; narrower ones count with each
     * @param natures the natures of the cases to count
     * @return the fit
     */
    public static PooledUptake of(Catalogue catalogue, Collection<TechnologyId> technologies, Natures natures) {
        Map<String, TechnologyUptake> uptakes = new TreeMap<>();
        Map<String, DiffusionSeries> series = new TreeMap<>();
        for (TechnologyId technology : technologies) {
            TechnologyUptake uptake = TechnologyUptake.of(catalogue, technology, natures);
            uptakes.put(technology.value(), uptake);
            series.put(technology.value(), uptake.series());
        }
        return new PooledUptake(
                uptakes,
                PooledDiffusion.of(series),
                CountedCases.of(catalogue, natures, LocalDate.MAX).selection());
    }
}
