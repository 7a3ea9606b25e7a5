package org.waystage.json.internal.upgrade;

import org.waystage.json.reading.FormatVersion;

/**
 * Converts documents of one version of the format to the next, as trees, before anything is built from them.
 *
 * <p>A step changes what its versions differ in and leaves the rest as it is, even if it is invalid: faults are found
 * after the last step.
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
     * Upgrades everything except the case studies, in a whole document or in the head of lines; afterwards any case
     * studies are in the list {@code caseStudies}.
     */
    abstract void catalogue(Tree catalogue);

    /** Upgrades a case study, in a document or in a line of its own. */
    abstract void caseStudy(Tree caseStudy);
}
