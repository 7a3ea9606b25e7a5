package org.waystage.json.internal.upgrade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.json.internal.engine.Findings;
import org.waystage.json.reading.FormatVersion;
import org.waystage.json.reading.JsonRules;

/**
 * The steps for reading documents of older major versions: a chain with a step from each version to the next, so that a
 * new version needs only one step.
 */
public final class Upgrades {
    /** Upgrades no document. */
    public static final Upgrades NONE = new Upgrades(List.of());

    /**
     * The steps to the version of catalogues that this library writes. There are none yet, since 1.0 is the first
     * version.
     */
    public static final Upgrades OF_CATALOGUES = NONE;

    private final Map<FormatVersion, UpgradeStep> steps = new HashMap<>();

    /**
     * Creates a chain.
     *
     * @throws IllegalArgumentException if two steps begin at the same version
     */
    public Upgrades(List<UpgradeStep> chain) {
        for (UpgradeStep step : chain) {
            if (steps.put(step.from, step) != null) {
                throw new IllegalArgumentException("two steps begin at " + step.from);
            }
        }
    }

    /**
     * Returns the steps from the version that a document states to the one that this library reads.
     *
     * @param format the format that the document states
     * @return the steps in order; empty if the document needs none or none lead there
     */
    public List<UpgradeStep> from(@Nullable String format) {
        Optional<FormatVersion> stated = Optional.ofNullable(format).flatMap(FormatVersion::parse);
        List<UpgradeStep> way = new ArrayList<>();
        FormatVersion at = stated.orElse(FormatVersion.CURRENT);
        while (at.major() < FormatVersion.CURRENT.major()) {
            UpgradeStep step = steps.get(at);
            if (step == null) {
                return List.of();
            }
            way.add(step);
            at = step.to;
        }
        return at.major() == FormatVersion.CURRENT.major() ? way : List.of();
    }

    /** Upgrades a whole document or the head of lines, and notes each step. */
    public static void catalogue(Tree document, List<UpgradeStep> steps, Findings findings) {
        Tree.Origin format = document.originOf("/format");
        for (UpgradeStep step : steps) {
            step.catalogue(document);
            document.elementsOf("caseStudies").forEach(step::caseStudy);
            document.members().put("format", Tree.string(step.to.toString()));
            findings.add(
                    JsonRules.FORMAT_UPGRADED,
                    format.pointer(),
                    format.offset(),
                    Map.of("from", step.from.toString(), "to", step.to.toString()));
        }
    }

    /** Upgrades a case study on a line of its own. */
    public static void caseStudy(Tree line, List<UpgradeStep> steps) {
        steps.forEach(step -> step.caseStudy(line));
    }
}
