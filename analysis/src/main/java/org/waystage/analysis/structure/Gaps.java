package org.waystage.analysis.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.Selection;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.PartialDate;

/**
 * With which technologies peers of a body are further than it is, and in which cases: whom to ask.
 *
 * <p>How far a body has come with a technology is the furthest recorded stage as of the day of the cases that it, or a
 * body that is part of it, adopts and that name the technology or a narrower one. Further is a rung on the way from
 * {@code exploring} to operation that the other has not come to; how far operation extends makes no difference, and who
 * paused or ended is on no rung.
 *
 * <p>Uses count, each once, where nothing else is said ({@link Selection}): what a body rules on or offers it does not
 * use.
 *
 * <p>Peers are all other organizations of the catalogue that a stated rule gives; they stand in the order of their ids.
 * There is no score and no rank, on purpose: catalogues tell what was collected, of some bodies much and of others
 * nothing, and being further is not being better. That a body has no record does not say that it does nothing.
 *
 * @param body the body that asks
 * @param rule who its peers are
 * @param asOf the day
 * @param peers the peers, in the order of their ids; immutable
 * @param unplaced the organizations that may be peers, but of which the catalogue does not say all that the rule asks
 *     for, in the order of their ids; immutable
 * @param gaps the technologies with which some peer is further, in the order of their ids; immutable
 * @param selection which cases count, and how many were left out
 */
public record Gaps(
        OrganizationId body,
        PeerRule rule,
        LocalDate asOf,
        List<OrganizationId> peers,
        List<OrganizationId> unplaced,
        List<Gap> gaps,
        Selection selection) {
    /** Who the peers of a body are. */
    public enum PeerRule {
        /** Those of the same WCO region on the day. */
        REGION("region", true, false),
        /** Those of the same kind, such as Customs administrations. */
        KIND("kind", false, true),
        /** Those of the same WCO region on the day and the same kind. */
        REGION_AND_KIND("region-and-kind", true, true);

        private final String code;
        final boolean byRegion;
        final boolean byKind;

        PeerRule(String code, boolean byRegion, boolean byKind) {
            this.code = code;
            this.byRegion = byRegion;
            this.byKind = byKind;
        }

        /**
         * Returns the rule as it is written, for example {@code region-and-kind}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * A technology with which some peer is further.
     *
     * @param technology the technology
     * @param own how far the body is; {@code not-yet} if nothing is recorded
     * @param recorded how many peers have a recorded stage with the technology, further or not
     * @param further the peers that are further, in the order of their ids; a body and its part may both be, in one case; immutable
     */
    public record Gap(TechnologyId technology, StageAnswer own, long recorded, List<Peer> further) {
        /** Checks the parts and keeps an immutable copy of the peers. */
        public Gap {
            Objects.requireNonNull(technology, "technology");
            Objects.requireNonNull(own, "own");
            further = List.copyOf(further);
        }
    }

    /**
     * A peer that is further.
     *
     * @param id the peer
     * @param answer how far it is
     * @param caseStudy the case that says so; of several the first by id
     * @param evidence the date of the latest record that the stage rests on; empty where there is none
     */
    public record Peer(OrganizationId id, StageAnswer answer, CaseStudyId caseStudy, Optional<PartialDate> evidence) {
        /** Checks the parts. */
        public Peer {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(caseStudy, "caseStudy");
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /** Checks the parts and keeps immutable copies of the lists. */
    public Gaps {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(asOf, "asOf");
        peers = List.copyOf(peers);
        unplaced = List.copyOf(unplaced);
        gaps = List.copyOf(gaps);
    }

    /**
     * Finds the gaps of a body.
     *
     * @param catalogue the catalogue
     * @param body the body that asks
     * @param rule who its peers are
     * @param asOf the day
     * @return the gaps; none if it has no peers or none is further
     * @throws IllegalArgumentException if the catalogue has no such organization
     * @throws RefusedException if the catalogue does not say of the body itself what the rule asks for
     */
    public static Gaps of(Catalogue catalogue, OrganizationId body, PeerRule rule, LocalDate asOf) {
        return of(catalogue, body, rule, asOf, Natures.USE);
    }

    /**
     * Finds the gaps of a body in cases of some natures.
     *
     * @param catalogue the catalogue
     * @param body the body that asks
     * @param rule who its peers are
     * @param asOf the day
     * @param natures the natures of the cases to count
     * @return the gaps; none if it has no peers or none is further
     * @throws IllegalArgumentException if the catalogue has no such organization
     * @throws RefusedException if the catalogue does not say of the body itself what the rule asks for
     */
    public static Gaps of(Catalogue catalogue, OrganizationId body, PeerRule rule, LocalDate asOf, Natures natures) {
        return new GapFinder(catalogue, body, rule, asOf, natures).find();
    }
}
