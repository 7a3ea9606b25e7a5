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
 * The steps by which documents of older major versions are read: a chain, each step from one version to the next, so that a
 * new version brings one step and not one for each version before it.
 */
public final class Upgrades {
    /** No document is upgraded. */
    public static final Upgrades NONE = new Upgrades(List.of());

    /** The steps to the version of catalogues that this library writes. There are none yet: 1.0 is the first that was released. */
    public static final Upgrades OF_CATALOGUES = NONE;

    private final Map<FormatVersion, UpgradeStep> steps = new HashMap<>();

    /**
     * Creates a chain.
     *
     * @throws IllegalArgumentException if two steps begin at one version
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
     * @param format what the document states
     * @return the steps in order; none where the document needs none, or where none lead there
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

    /** Upgrades a case study that stands alone in its line. */
    public static void caseStudy(Tree line, List<UpgradeStep> steps) {
        steps.forEach(step -> step.caseStudy(line));
    }
}
