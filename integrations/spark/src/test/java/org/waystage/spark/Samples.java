package org.waystage.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.editions.Editions;
import org.waystage.json.lines.CaseStudyLinesWriter;

/** Catalogues of some size, made of the bundled edition. */
final class Samples {
    /** A scheme of which every third case reports a word in each of its records. */
    static final String SCHEME = "cncf-maturity";

    private static final List<String> WORDS = List.of("sandbox", "incubating", "graduated", "archived");

    private Samples() {}

    /**
     * Returns the cases of the edition several times under other ids. Every fifth case of a copy goes on from that of the copy before, or
     * from the one beside it, which may have other technologies, and says so; so links lead over the whole file, and the case that is
     * continued comes first.
     */
    static Catalogue linked(int copies) {
        Catalogue edition = Editions.latest();
        List<CaseStudy> cases = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            for (int i = 0; i < edition.caseStudies().size(); i++) {
                CaseStudy one = edition.caseStudies().get(i);
                CaseStudy.Builder builder = one.toBuilder().id(id(one, copy)).links(List.of());
                if (copy > 0 && i % 5 == 0) {
                    CaseStudy before =
                            copy % 2 == 0 && i > 0 ? edition.caseStudies().get(i - 1) : one;
                    builder.links(List.of(new CaseStudy.Link(
                            LinkKind.Listed.CONTINUES,
                            Optional.of(id(before, copy - 1)),
                            Optional.of(PartialDate.of(2015)),
                            Optional.empty(),
                            Extras.none())));
                }
                if (i % 3 == 1) {
                    builder.stages(reported(one.stages()));
                }
                cases.add(builder.build());
            }
        }
        return edition.toBuilder().caseStudies(cases).build();
    }

    private static List<StageRecord> reported(List<StageRecord> records) {
        return IntStream.range(0, records.size())
                .mapToObj(i -> records.get(i).toBuilder()
                        .reportedAs(ReportedAs.of(Code.of(SCHEME), WORDS.get(i % WORDS.size())))
                        .build())
                .toList();
    }

    private static CaseStudyId id(CaseStudy one, int copy) {
        return CaseStudyId.of("copy-" + copy + "-" + one.id());
    }

    static void write(Catalogue catalogue, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            CaseStudyLinesWriter.writeAll(catalogue, out);
        }
    }
}
