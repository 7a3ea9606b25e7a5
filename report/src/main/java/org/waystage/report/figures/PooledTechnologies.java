package org.waystage.report.figures;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.pooling.PooledDiffusion;
import org.waystage.analysis.pooling.PooledUptake;
import org.waystage.analysis.pooling.PoolingReason;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.ConceptCollection;

/**
 * The diffusion of the technologies of the collection of the report, fitted together; without a collection, that of the
 * groups.
 *
 * @param collection the collection; empty if the technologies are the groups
 * @param found the fits; empty if there are too few series for them, or too many
 * @param reasons why they cannot be pooled; empty if they can, or if there are too many
 * @param areTooMany whether there are too many technologies, bodies or cases for a report to pool
 */
public record PooledTechnologies(
        Optional<CollectionId> collection,
        Optional<PooledUptake> found,
        List<PoolingReason> reasons,
        boolean areTooMany) {
    /** The largest number of technologies that a report pools: this many take a second or two. */
    public static final int MOST_TECHNOLOGIES = 12;

    /** The largest number of bodies of all series together that a report pools. */
    public static final int MOST_BODIES = 1000;

    /** The largest number of cases of a catalogue whose technologies a report pools, as for {@link Rates}. */
    public static final int MOST_CASES = Rates.MOST_CASES;

    /**
     * Fits the technologies of a collection together.
     *
     * @param chosen the collection; empty for the groups
     * @param uptake gives the uptake of a technology in the catalogue
     */
    static PooledTechnologies of(
            Catalogue catalogue, Optional<ConceptCollection> chosen, Function<TechnologyId, TechnologyUptake> uptake) {
        Optional<CollectionId> collection = chosen.map(ConceptCollection::id);
        List<TechnologyId> technologies = chosen.map(ConceptCollection::members)
                .orElseGet(() -> Dimension.GROUP.keys(catalogue).stream()
                        .map(TechnologyId::of)
                        .toList());
        boolean many = technologies.size() > MOST_TECHNOLOGIES
                || catalogue.caseStudies().size() > MOST_CASES;
        List<DiffusionSeries> series = many
                ? List.of()
                : technologies.stream()
                        .map(technology -> uptake.apply(technology).series())
                        .filter(one -> one.total() > 0)
                        .toList();
        if (many || series.stream().mapToDouble(DiffusionSeries::total).sum() > MOST_BODIES) {
            return new PooledTechnologies(collection, Optional.empty(), List.of(), true);
        }
        if (series.size() < PoolingReason.MIN_GROUPS) {
            return new PooledTechnologies(collection, Optional.empty(), List.of(PoolingReason.TOO_FEW_GROUPS), false);
        }
        PooledUptake found = PooledUptake.of(catalogue, technologies, Natures.USE);
        return new PooledTechnologies(
                collection, Optional.of(found), found.diffusion().reasons(), false);
    }

    /** Returns the fit of a technology alone; empty if it is not among those fitted together. */
    Optional<DiffusionFit> own(TechnologyId technology) {
        return found.map(pooled -> pooled.diffusion().groups().get(technology.value()))
                .map(PooledDiffusion.Group::own);
    }

    /** Returns the call of the command line that gives the same figures. */
    public String command() {
        return "waystage pooled-diffusion FILE"
                + collection.map(one -> " --collection " + one.value()).orElse("");
    }
}
