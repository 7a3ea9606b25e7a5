package org.waystage.commandline.structure;

import java.util.Optional;
import org.waystage.analysis.structure.Gaps;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.statistics.SelectionText;
import org.waystage.core.Catalogue;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.PartialDate;

/** Gaps as text. */
final class GapsText extends PictureText {
    private final Gaps gaps;

    GapsText(Gaps gaps, Catalogue catalogue, Console console) {
        super(catalogue, console);
        this.gaps = gaps;
    }

    @Override
    void write() {
        say(
                StructurePhrases.GAPS,
                gaps.body().value(),
                gaps.asOf(),
                gaps.peers().size(),
                wording.code("peers", gaps.rule().code()),
                gaps.unplaced().size(),
                (switch (gaps.rule()) {
                            case REGION -> StructurePhrases.THE_REGION;
                            case KIND -> StructurePhrases.THE_KIND;
                            case REGION_AND_KIND -> StructurePhrases.REGION_OR_KIND;
                        })
                        .in(language));
        SelectionText.write(gaps.selection(), console);
        say(StructurePhrases.NOT_RANKED);
        console.println("");
        if (gaps.gaps().isEmpty()) {
            say(StructurePhrases.NO_GAP);
        }
        gaps.gaps().forEach(this::write);
    }

    private void write(Gaps.Gap gap) {
        say(
                StructurePhrases.GAP,
                gap.technology().value(),
                gap.own().kind() == StageAnswer.Kind.NOT_YET
                        ? StructurePhrases.NOTHING_RECORDED.in(language)
                        : stage(gap.own().code()),
                gap.recorded(),
                gap.further().size(),
                StructurePhrases.NUMBER_OF_CASES.count(
                        language,
                        gap.further().stream()
                                .map(Gaps.Peer::caseStudy)
                                .distinct()
                                .count()));
        for (Gaps.Peer peer : gap.further()) {
            say(
                    StructurePhrases.PEER,
                    peer.id().value(),
                    stage(peer.answer().code()),
                    peer.caseStudy().value(),
                    peer.evidence().map(PartialDate::toString).orElse("-"),
                    part(peer, gap)
                            .map(part -> StructurePhrases.OF_A_PART.in(language, part.value()))
                            .orElse(""));
        }
    }

    /** Returns the peer that is part of this one, if the same case gives the stage of both. */
    private Optional<OrganizationId> part(Gaps.Peer whole, Gaps.Gap gap) {
        return gap.further().stream()
                .filter(other -> other.caseStudy().equals(whole.caseStudy()))
                .map(Gaps.Peer::id)
                .filter(other -> catalogue
                        .organization(other)
                        .flatMap(Organization::partOf)
                        .filter(whole.id()::equals)
                        .isPresent())
                .findFirst();
    }
}
