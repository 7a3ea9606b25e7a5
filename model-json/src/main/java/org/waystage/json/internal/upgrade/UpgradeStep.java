package org.waystage.json.internal.upgrade;

import org.waystage.json.reading.FormatVersion;

/**
 * Turns documents of one version of the format into those of the next, on the tree, before anything is made of it.
 *
 * <p>A step changes what its versions differ in and leaves the rest, also where that is broken: what is wrong with a document
 * is found when the last step is done.
 */
public abstract class UpgradeStep {
    final FormatVersion from;
    final FormatVersion to;

    UpgradeStep(FormatVersion from, FormatVersion to) {
        if (!to.isNewerThan(from)) {
            throw new IllegalArgumentException(
                    "a step leads to a newer version, but this one from " + from + " to " + to);
        }
        this.from = from;
        this.to = to;
    }

    /**
     * Upgrades what stands beside the case studies, in a whole document or in the head of lines; afterwards the case studies,
     * if there are any, stand in the list {@code caseStudies}.
     */
    abstract void catalogue(Tree catalogue);

    /** Upgrades a case study, in a document or in a line of its own. */
    abstract void caseStudy(Tree caseStudy);
}
