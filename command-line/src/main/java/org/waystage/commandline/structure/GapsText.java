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
final class GapsText {
    private final Gaps gaps;
    private final Catalogue catalogue;
    private final Console console;
    private final String language;

    GapsText(Gaps gaps, Catalogue catalogue, Console console) {
        this.gaps = gaps;
        this.catalogue = catalogue;
        this.console = console;
        this.language = console.language();
    }

    void write() {
        console.println(StructurePhrases.GAPS.in(
                language,
                gaps.body().value(),
                gaps.asOf(),
                gaps.peers().size(),
                gaps.rule(),
                gaps.unplaced().size(),
                (switch (gaps.rule()) {
                            case REGION -> StructurePhrases.THE_REGION;
                            case KIND -> StructurePhrases.THE_KIND;
                            case REGION_AND_KIND -> StructurePhrases.REGION_OR_KIND;
                        })
                        .in(language)));
        SelectionText.write(gaps.selection(), console);
        console.println(StructurePhrases.NOT_RANKED.in(language));
        console.println("");
        if (gaps.gaps().isEmpty()) {
            console.println(StructurePhrases.NO_GAP.in(language));
        }
        for (Gaps.Gap gap : gaps.gaps()) {
            console.println(StructurePhrases.GAP.in(
                    language,
                    gap.technology().value(),
                    gap.own().kind() == StageAnswer.Kind.NOT_YET
                            ? StructurePhrases.NOTHING_RECORDED.in(language)
                            : gap.own(),
                    gap.recorded(),
                    gap.further().size(),
                    StructurePhrases.NUMBER_OF_CASES.count(
                            language,
                            gap.further().stream()
                                    .map(Gaps.Peer::caseStudy)
                                    .distinct()
                                    .count())));
            for (Gaps.Peer peer : gap.further()) {
                console.println(StructurePhrases.PEER.in(
                        language,
                        peer.id().value(),
                        peer.answer(),
                        peer.caseStudy().value(),
                        date(peer.evidence()).orElse("-"),
                        part(peer, gap)
                                .map(part -> StructurePhrases.OF_A_PART.in(language, part.value()))
                                .orElse("")));
            }
        }
    }

    /** Returns the peer that is part of this one and whose case says how far this one is. */
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

    private static Optional<String> date(Optional<PartialDate> date) {
        return date.map(PartialDate::toString);
    }
}
