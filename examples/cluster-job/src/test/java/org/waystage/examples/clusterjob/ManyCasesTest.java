package org.waystage.examples.clusterjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Extras;
import org.waystage.editions.Editions;

class ManyCasesTest {
    private static final Catalogue EDITION = Editions.latest();

    @TempDir
    private Path folder;

    @Test
    void theCasesAreRepeatedUntilThereAreAsMany() throws IOException {
        int size = EDITION.caseStudies().size();
        Path file = folder.resolve("cases.ndjson");
        ManyCases.write(EDITION, 2L * size + 1, file);

        List<CaseStudy> cases = OneMachine.read(file).caseStudies();
        assertThat(cases).hasSize(2 * size + 1);
        assertThat(cases).extracting(CaseStudy::id).doesNotHaveDuplicates();
        assertThat(cases).extracting(CaseStudy::title).endsWith(cases.get(0).title());
        assertThat(cases.get(size).toBuilder().id(cases.get(0).id()).build()).isEqualTo(cases.get(0));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aLinkLeadsToTheCaseOfTheSameCopy() throws IOException {
        CaseStudy first = EDITION.caseStudies().get(0);
        CaseStudy second = EDITION.caseStudies().get(1).toBuilder()
                .links(Stream.of(first.id(), CaseStudyId.of("elsewhere"))
                        .map(target -> new CaseStudy.Link(
                                LinkKind.Listed.CONTINUES,
                                Optional.of(target),
                                Optional.empty(),
                                Optional.empty(),
                                Extras.none()))
                        .toList())
                .build();
        Path file = folder.resolve("cases.ndjson");
        ManyCases.write(EDITION.toBuilder().caseStudies(List.of(first, second)).build(), 4, file);

        assertThat(OneMachine.read(file).caseStudies())
                .flatExtracting(CaseStudy::links)
                .extracting(link -> link.target().map(CaseStudyId::value).orElse("none"))
                .containsExactly("case-0", "none", "case-2", "none");
    }

    @Test
    void nothingCannotBeRepeated() {
        Catalogue empty = EDITION.toBuilder().caseStudies(List.of()).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManyCases.write(empty, 1, folder.resolve("cases.ndjson")))
                .withMessage("no cases to repeat");
    }
}
