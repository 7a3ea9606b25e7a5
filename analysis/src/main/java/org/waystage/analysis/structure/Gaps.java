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
 * The technologies with which peers of a body are further than it is, and the cases that show it: whom to ask.
 *
 * <p>The stage of a body with a technology is the furthest recorded stage, as of the day, of the cases that the body or
 * a part of it adopts and that name the technology or a narrower one. A peer is further if it has reached a stage on
 * the way from {@code exploring} to operation that the body has not reached. The extent of operation makes no
 * difference, and a use that was suspended or ended has no stage on that way.
 *
 * <p>By default, uses count ({@link Selection}): a body does not use what it only regulates or offers.
 *
 * <p>Peers are all other organizations of the catalogue that satisfy a stated rule, in the order of their ids. There is
 * deliberately no score and no ranking: catalogues show what was collected, much about some bodies and nothing about
 * others, and further does not mean better. A body without a record may still have activities.
 *
 * @param body the body that asks
 * @param rule the rule that defines its peers
 * @param asOf the day as of which stages are taken
 * @param peers the peers, in the order of their ids; immutable
 * @param unplaced the organizations that may be peers but for which the catalogue does not state everything that the
 *     rule compares, in the order of their ids; immutable
 * @param gaps the technologies with which at least one peer is further, in the order of their ids; immutable
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
    /** A rule that defines the peers of a body. */
    public enum PeerRule {
        /** Organizations in the same WCO region as of the day. */
        REGION("region", true, false),
        /** Organizations of the same kind, such as Customs administrations. */
        KIND("kind", false, true),
        /** Organizations of the same kind in the same WCO region as of the day. */
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
         * Returns the code of the rule, for example {@code region-and-kind}.
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
     * A technology with which at least one peer is further.
     *
     * @param technology the technology
     * @param own the stage of the body; {@code not-yet} if none is recorded
     * @param recorded the number of peers with a recorded stage for the technology, further or not
     * @param further the peers that are further, in the order of their ids; both a body and its part may be among them,
     *     through one case; immutable
     */
    public record Gap(TechnologyId technology, StageAnswer own, long recorded, List<Peer> further) {
        /** Checks the components and makes an immutable copy of the peers. */
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
     * @param answer its stage
     * @param caseStudy the case that shows it; the first by id if there are several
     * @param evidence the date of the latest record on which the stage rests; empty if there is none
     */
    public record Peer(OrganizationId id, StageAnswer answer, CaseStudyId caseStudy, Optional<PartialDate> evidence) {
        /** Checks the components. */
        public Peer {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(caseStudy, "caseStudy");
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /** Checks the components and makes immutable copies of the lists. */
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
     * Finds the gaps of a body among the uses of a catalogue.
     *
     * @param catalogue the catalogue with the organizations and cases
     * @param body the body that asks
     * @param rule the rule that defines its peers
     * @param asOf the day as of which stages are taken
     * @return the gaps; there are none if the body has no peers or none is further
     * @throws IllegalArgumentException if the catalogue does not contain the organization
     * @throws RefusedException if the catalogue does not state for the body itself what the rule compares
     */
    public static Gaps of(Catalogue catalogue, OrganizationId body, PeerRule rule, LocalDate asOf) {
        return of(catalogue, body, rule, asOf, Natures.USE);
    }

    /**
     * Finds the gaps of a body among the cases of some natures.
     *
     * @param catalogue the catalogue with the organizations and cases
     * @param body the body that asks
     * @param rule the rule that defines its peers
     * @param asOf the day as of which stages are taken
     * @param natures the natures of the cases to count
     * @return the gaps; there are none if the body has no peers or none is further
     * @throws IllegalArgumentException if the catalogue does not contain the organization
     * @throws RefusedException if the catalogue does not state for the body itself what the rule compares
     */
    public static Gaps of(Catalogue catalogue, OrganizationId body, PeerRule rule, LocalDate asOf, Natures natures) {
        return new GapFinder(catalogue, asOf, natures).gaps(body, rule);
    }
}
