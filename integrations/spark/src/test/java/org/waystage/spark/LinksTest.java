package org.waystage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageMatrixBuilder;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Extras;
import org.waystage.editions.Editions;

class LinksTest {
    private static CaseOutline one(String id, String... before) {
        return new CaseOutline(
                CaseStudyId.of(id),
                Optional.empty(),
                List.of(TechnologyId.of("drones")),
                List.of(OrganizationId.of("a-body")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Stream.of(before)
                        .map(target -> new CaseStudy.Link(
                                LinkKind.Listed.CONTINUES,
                                Optional.of(CaseStudyId.of(target)),
                                Optional.empty(),
                                Optional.empty(),
                                Extras.none()))
                        .toList());
    }

    private static byte[] part(CaseOutline... cases) {
        return Links.packed(Stream.of(cases).flatMapToLong(Links::pairs));
    }

    @Test
    void casesThatHangTogetherAreOneChainWhateverPartTheyAreIn() {
        Links links = Links.of(List.of(part(one("a", "b"), one("x", "y")), part(one("c", "b"), one("d", "c")), part()));

        assertThat(links.isEmpty()).isFalse();
        int chain = links.chain(CaseStudyId.of("a"));
        assertThat(chain).isNotEqualTo(Links.NONE);
        assertThat(Stream.of("b", "c", "d").map(id -> links.chain(CaseStudyId.of(id))))
                .containsOnly(chain);
        assertThat(links.chain(CaseStudyId.of("x")))
                .isEqualTo(links.chain(CaseStudyId.of("y")))
                .isNotEqualTo(chain);
        assertThat(links.chain(CaseStudyId.of("e"))).isEqualTo(Links.NONE);
    }

    @Test
    void aCaseThatLeadsToItselfIsAChain() {
        assertThat(Links.of(List.of(part(one("a", "a")))).chain(CaseStudyId.of("a")))
                .isNotEqualTo(Links.NONE);
        Links links = Links.of(List.of(part(one("a", "a", "b"))));
        assertThat(links.chain(CaseStudyId.of("a")))
                .isEqualTo(links.chain(CaseStudyId.of("b")))
                .isNotEqualTo(Links.NONE);
    }

    /** A figure of the page on clusters. */
    @Test
    void theDriverGetsSixteenBytesForEachLink() {
        assertThat(part(one("a", "b"), one("c", "d", "e"), one("f"))).hasSize(3 * 16);
    }

    /** The figures of the page on clusters: what each machine gets, and what each part of a file was sent and sent back. */
    @Test
    void aMachineGetsTwelveBytesForEachLinkedCase() {
        int ids = 20_000;
        Links links = Links.of(List.of(part(IntStream.range(0, ids / 2)
                .mapToObj(i -> one("case-" + 2 * i, "case-" + (2 * i + 1)))
                .toArray(CaseOutline[]::new))));
        StageMatrixBuilder told = new StageMatrixBuilder(Editions.latest(), Dimension.GROUP, LocalDate.of(2026, 1, 1));
        told.expect(IntStream.range(0, ids)
                .mapToObj(i -> CaseStudyId.of("case-" + i))
                .toList());

        assertThat(Counts.bytes(links).length / ids).isEqualTo(12);
        assertThat(Counts.bytes(told).length / ids).isEqualTo(17);
    }

    @Test
    void thereMayBeNone() {
        assertThat(Links.of(List.of(part(one("a")))).isEmpty()).isTrue();
    }

    @Test
    void linksToCasesThatAreNotThereAreLeftOutAmongThoseAside() {
        List<CaseStudy> cases = Asides.cases(List.of(Asides.bytes(one("a", "b")), Asides.bytes(one("c", "a", "d"))));

        assertThat(cases).extracting(read -> read.id().value()).containsExactly("a", "c");
        assertThat(cases.get(0).links()).isEmpty();
        assertThat(cases.get(1).links())
                .extracting(link -> link.target().orElseThrow().value())
                .containsExactly("a");
    }
}
