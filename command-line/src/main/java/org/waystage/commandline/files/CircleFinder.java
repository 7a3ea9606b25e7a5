package org.waystage.commandline.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.PartialDate;

/** Passes on everything, and keeps the cases that may continue each other, to find circles among them. */
final class CircleFinder implements CatalogueSource.CountHandler {
    private final CatalogueSource.CountHandler next;
    private final Set<CaseStudyId> linked;
    private final List<Undertaking> chained = new ArrayList<>();
    private Optional<PartialDate> issued = Optional.empty();

    CircleFinder(CatalogueSource.CountHandler next, Set<CaseStudyId> linked) {
        this.next = next;
        this.linked = linked;
    }

    @Override
    public void head(Optional<Catalogue> head) {
        issued = head.flatMap(Catalogue::issued);
        next.head(head);
    }

    @Override
    public void undertaking(Undertaking undertaking) {
        if (linked.contains(undertaking.id())) {
            chained.add(undertaking);
        }
        next.undertaking(undertaking);
    }

    List<List<CaseStudyId>> circles() {
        return Succession.of(chained, issued, LocalDate.MAX).circles();
    }
}
